<?php

declare(strict_types=1);

namespace ServerPush\Bench;

/** Nothing can be measured */
final class Failure extends \RuntimeException
{
}
