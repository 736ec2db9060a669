<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests\Frameworks;

/** A page of the documentation, whose code is run as it is written */
final readonly class Document
{
    /** @param list<array{string, string}> $blocks language and code */
    private function __construct(private string $name, private array $blocks)
    {
    }

    public static function read(string $name): self
    {
        $text = file_get_contents(\dirname(__DIR__, 3) . "/$name");
        preg_match_all('/^```(\w+)\n(.*?)^```$/ms', $text, $matches, PREG_SET_ORDER);

        return new self($name, array_map(static fn (array $match) => [$match[1], $match[2]], $matches));
    }

    /** The one block in this language that contains this text */
    public function block(string $language, string $containing): string
    {
        return $this->blocks[$this->find($language, $containing)][1];
    }

    /**
     * The fields that the document says follow from that block: the values in the next block
     *
     * @return list<string>
     */
    public function fieldsAfter(string $language, string $containing): array
    {
        [$found, $text] = $this->blocks[$this->find($language, $containing) + 1];
        if ($found !== 'http') {
            throw new \UnexpectedValueException("$this->name: no fields behind what contains: $containing");
        }

        return preg_replace('/^Link: /', '', explode("\n", rtrim($text)));
    }

    private function find(string $language, string $containing): int
    {
        $found = array_keys(array_filter(
            $this->blocks,
            static fn (array $block) => $block[0] === $language && str_contains($block[1], $containing),
        ));

        return \count($found) === 1
            ? $found[0]
            : throw new \UnexpectedValueException("$this->name: not one $language block contains: $containing");
    }
}
