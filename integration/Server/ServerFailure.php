<?php

declare(strict_types=1);

namespace ServerPush\Integration\Server;

/** A server did not start, answer or end as servers do; the message ends with its log */
final class ServerFailure extends \RuntimeException
{
}
