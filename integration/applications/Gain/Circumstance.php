<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications\Gain;

/** In which a page is visited; measured.php knows them by these names */
enum Circumstance: string
{
    case AsItIs = 'wait-0';
    case More200 = 'wait-200';
    case More500 = 'wait-500';

    /** Out of a page cache, which takes 8 ms */
    case Cached = 'cached';

    /** By who has been there, on a new connection */
    case Returning = 'returning';

    public function title(): string
    {
        return match ($this) {
            self::AsItIs => 'as it is',
            self::More200 => '200 ms more',
            self::More500 => '500 ms more',
            self::Cached => 'out of a page cache, 8 ms',
            self::Returning => 'a returning visitor',
        };
    }

    /** @return list<self> with nothing cached anywhere */
    public static function cold(): array
    {
        return [self::AsItIs, self::More200, self::More500];
    }

    public function isCold(): bool
    {
        return \in_array($this, self::cold(), true);
    }

    /** @return list<Treatment> those that are looked at in it */
    public function treatments(): array
    {
        return $this->isCold() ? Treatment::cases() : [Treatment::Plain, Treatment::Learned];
    }
}
