<?php

declare(strict_types=1);

namespace ServerPush\Bench;

/** How figures are written */
final class Format
{
    private const NOT_MEASURED = '–';

    public static function count(?float $value): string
    {
        return $value === null ? self::NOT_MEASURED : number_format($value);
    }

    public static function precise(?float $value): string
    {
        return $value === null ? self::NOT_MEASURED : number_format($value, 1);
    }

    public static function ratio(?float $value): string
    {
        return $value === null ? self::NOT_MEASURED : number_format($value, $value < 0.1 ? 3 : 2);
    }
}
