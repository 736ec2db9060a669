--TEST--
Link::parse() reads the Link field values of tests/data/link-fields.json
--EXTENSIONS--
serverpush
--FILE--
<?php
require __DIR__ . '/../inc/corpus.inc';

check_cases('corpus', read_data('link-fields.json'), static fn (array $case): array => [
    array_map(static fn (array $link): array => link_as_data(...$link), $case['links']),
    links_as_data(ServerPush\Link::parse($case['value'])),
]);
?>
--EXPECT--
corpus: 300 of 300 passed
