<?php

declare(strict_types=1);

namespace ServerPush\Bench;

/** What one part found out, as a Markdown table */
final class Table
{
    /** @var list<list<string>> with the limit and the verdict as the last two cells */
    private array $rows = [];

    private bool $hasLimits = false;

    /** @var list<string> */
    private array $missed = [];

    /** @param list<string> $head the columns, but for the limit and the verdict */
    public function __construct(private readonly string $title, private readonly array $head)
    {
    }

    /**
     * @param list<string> $cells
     * @param float|null $value what the limit is about
     */
    public function row(array $cells, ?float $value = null, ?Limit $limit = null): void
    {
        $verdict = '';
        if ($limit) {
            $this->hasLimits = true;
            $verdict = $limit->isKeptBy($value) ? 'ok' : 'over';
            if ($limit->isBrokenBy($value)) {
                $figures = implode(', ', array_filter($cells, \strlen(...)));
                $this->missed[] = "$this->title, $figures, limit $limit";
            }
        }
        $this->rows[] = [...$cells, (string) $limit, $verdict];
    }

    /** @return list<string> the rows whose limits are broken */
    public function missed(): array
    {
        return $this->missed;
    }

    public function markdown(): string
    {
        $columns = \count($this->head) + ($this->hasLimits ? 2 : 0);
        $lines = [
            [...$this->head, 'limit', ''],
            [':---', ...array_fill(0, \count($this->head), '---:'), ':---'],
            ...$this->rows,
        ];
        $text = "**$this->title**\n\n";
        foreach ($lines as $cells) {
            $text .= '| ' . implode(' | ', \array_slice($cells, 0, $columns)) . " |\n";
        }

        return $text;
    }
}
