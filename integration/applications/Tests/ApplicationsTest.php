<?php

declare(strict_types=1);

namespace ServerPush\Integration\Applications\Tests;

use PHPUnit\Framework\TestCase;
use ServerPush\Integration\Applications\Application;
use ServerPush\Integration\Applications\Applications;
use ServerPush\Integration\Applications\Comparison;
use ServerPush\Integration\Applications\Crawl;
use ServerPush\Integration\Applications\Findings;
use ServerPush\Integration\Applications\Laravel;
use ServerPush\Integration\Applications\Stack;
use ServerPush\Integration\Applications\Variant;
use ServerPush\Integration\Server\NotInstalled;

/** Applications that nobody here wrote: without the extension, with it, and hinted by what was learned of them */
final class ApplicationsTest extends TestCase
{
    private const ENOUGH = 5;

    private const SHOWN = 10;

    /** Of what was hinted */
    private const RIGHT = 0.95;

    /** @var array<string, true> by name */
    private static array $ran = [];

    /** @dataProvider stacks */
    public function testAnswersAreThoseOfTheApplicationAlone(Application $application, Stack $stack): void
    {
        self::assertNone(self::findings($application, $stack)->aboutAnswers());
    }

    /** @dataProvider stacks */
    public function testHints(Application $application, Stack $stack): void
    {
        $findings = self::findings($application, $stack);

        self::assertGreaterThan(0, $findings->blockedPages());
        self::assertSame($stack->sendsHints(), $findings->hints() > 0);
        self::assertNone($findings->aboutHints());
    }

    /**
     * What the server itself counts, where it sends none, too. It reads less of a page than is read here, and takes a
     * hint for wrong that it did not find.
     *
     * @dataProvider stacks
     */
    public function testWhatTheServerCounts(Application $application, Stack $stack): void
    {
        ['totals' => $totals] = self::crawl($application, $stack)->learned;
        [$hinted, $right] = $stack->sendsHints() ? ['hinted', 'right'] : ['would_hint', 'would_be_right'];

        self::assertGreaterThan(0, $totals[$hinted]);
        self::assertGreaterThanOrEqual(self::RIGHT, $totals[$right] / $totals[$hinted]);
    }

    /** HAProxy between nginx and PHP-FPM, of which nobody is to notice anything */
    public function testThroughHaproxyAnswersAreThoseOfPhpFpm(): void
    {
        self::assertNone(Comparison::between(
            self::crawl(new Laravel(), Stack::Fpm),
            self::crawl(new Laravel(), Stack::NginxHaproxy),
        ));
    }

    /** What MediaWiki is hinted by in these tests is its recipe. */
    public function testMediaWikiLearnsByItsRecipe(): void
    {
        $recipes = file_get_contents(__DIR__ . '/../../../docs/recipes.md');

        self::assertSame(1, preg_match('/^## MediaWiki\n[^#]*?^```ini\n(.*?)^```$/ms', $recipes, $match));
        self::assertSame(Variant::LEARNS, parse_ini_string($match[1], scanner_mode: \INI_SCANNER_RAW));
    }

    /** Where some cannot be had, the others still prove something; where most cannot, nothing is proven. */
    public function testEnoughApplicationsRan(): void
    {
        self::assertGreaterThanOrEqual(self::ENOUGH, \count(self::$ran), implode(', ', array_keys(self::$ran)));
    }

    /** @return iterable<string, array{Application, Stack}> */
    public static function stacks(): iterable
    {
        return Applications::tested();
    }

    private static function findings(Application $application, Stack $stack): Findings
    {
        return new Findings(self::crawl($application, $stack));
    }

    private static function crawl(Application $application, Stack $stack): Crawl
    {
        try {
            $crawl = Crawl::of($application, $stack);
        } catch (NotInstalled $e) {
            self::markTestSkipped("{$application->name()}: {$e->getMessage()}");
        }
        self::$ran[$application->name()] = true;

        return $crawl;
    }

    /** @param list<string> $findings */
    private static function assertNone(array $findings): void
    {
        self::assertSame('', implode("\n", \array_slice($findings, 0, self::SHOWN)), \count($findings) . ' in all');
    }
}
