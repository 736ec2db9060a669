<?php

declare(strict_types=1);

namespace ServerPush\Integration\Tests;

/** A process of builds/learn_driver.c, which answers each line with one */
final class LearnDriver
{
    public readonly string $opened;

    /** @var resource */
    private $process;
    /** @var array<int, resource> */
    private array $pipes = [];

    public function __construct(
        string $folder,
        int $memory,
        int $clients,
        bool $signedIn,
        string $file = '',
        string $version = '',
    ) {
        $command = ["$folder/learn_driver", "$memory", "$clients", $signedIn ? '1' : '0'];
        if ($file !== '') {
            array_push($command, $file, $version);
        }
        $this->process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], \STDERR], $this->pipes);
        $this->opened = rtrim(fgets($this->pipes[1]));
    }

    public function __destruct()
    {
        fclose($this->pipes[0]);
        fclose($this->pipes[1]);
        proc_close($this->process);
    }

    public function ask(string $line): string
    {
        fwrite($this->pipes[0], $line . "\n");

        return rtrim((string) fgets($this->pipes[1]));
    }
}
