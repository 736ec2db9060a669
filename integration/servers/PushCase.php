<?php

declare(strict_types=1);

namespace ServerPush\Integration\Servers;

/** What one page declares, and what is to come of it: an entry of public/cases.php */
final readonly class PushCase
{
    private const FILE = __DIR__ . '/public/cases.php';

    /**
     * @param list<string> $push the values of the Link fields that servers are to push from
     * @param list<string> $keep of those that they are to pass on alone
     * @param array<string, string> $fields of the request
     */
    private function __construct(
        public string $name,
        public string $title,
        public string $target,
        public string $body,
        public array $push,
        public array $keep,
        public array $fields,
    ) {
    }

    /** @return array<string, self> by name */
    public static function all(): array
    {
        static $cases = [];
        foreach ($cases ? [] : require self::FILE as $name => $case) {
            $cases[$name] = new self(
                $name,
                $case['title'],
                $case['target'] ?? "/servers/case.php?case=$name&scheme={scheme}",
                $case['body'] ?? "a page\n",
                $case['push'] ?? [],
                $case['keep'] ?? [],
                $case['fields'] ?? [],
            );
        }

        return $cases;
    }

    /** @return list<string> what is to be pushed */
    public function pushedPaths(): array
    {
        return array_map(static fn (string $value) => substr($value, 1, strpos($value, '>') - 1), $this->push);
    }

    /**
     * The files that all cases name, for a server to have them: their names are such as not every file system takes.
     *
     * @return list<string> below the document root
     */
    public static function files(): array
    {
        $paths = array_merge(...array_map(static fn (self $case) => $case->pushedPaths(), array_values(self::all())));
        $files = array_map(static fn (string $path) => rawurldecode(strtok($path, '?')), $paths);

        return array_values(array_unique(preg_grep('~^/servers/~', $files)));
    }
}
