<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications\Gain;

use ServerPush\Integration\Applications\Variant;

/** What is done to an application's page, of whose code not a line is changed */
enum Treatment: string
{
    case Plain = 'plain';

    /** Its blocking files, by the first lines that PHP runs; the page is buffered, and so are its fields. */
    case Declared = 'declared';

    case Learned = 'learned';

    /** Nothing can be faster than this. */
    case Bare = 'bare';

    public function title(): string
    {
        return match ($this) {
            self::Plain => 'plain',
            self::Declared => '`push()` alone',
            self::Learned => 'learned',
            self::Bare => 'the HTML without its resources',
        };
    }

    /** Which server makes it */
    public function variant(): Variant
    {
        return match ($this) {
            self::Plain, self::Bare => Variant::Plain,
            self::Declared => Variant::Loaded,
            self::Learned => Variant::Learning,
        };
    }
}
