<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** A program, or a part of one, is not on this machine */
final class NotInstalled extends \RuntimeException
{
}
