// Loads pages of applications over a slow network, in turn, several times each, each in a context of its own. Of each
// load: the first and the largest contentful paint, what came by hints, and what blocked rendering.
//
// input: executable, spki, servers: { name: address }, cells: { name: { server, host, target, again } }, runs, network.
// Where `again` is, the second visit of one context counts, on a new connection.

import { input, launch } from './chromium.mjs';
import { loadInTurn } from './loads.mjs';
import { rest } from './rest.mjs';
import { slowNetwork } from './slow-network.mjs';

// So long nothing larger is painted, after all pictures in view are there
const QUIET = 150; // ms

async function visit(context, url) {
    const page = await context.newPage();
    await rest(context.browser());
    await page.goto(url, { waitUntil: 'load' });
    const seen = await page.evaluate(async quiet => {
        await document.fonts.ready;
        const first = await new Promise(found => new PerformanceObserver(
            list => list.getEntriesByName('first-contentful-paint').forEach(found),
        ).observe({ type: 'paint', buffered: true }));
        // Those that are lazy do not delay the load event.
        const isAwaited = image => {
            const { top, bottom, width } = image.getBoundingClientRect();

            return !image.complete && width > 0 && top < innerHeight && bottom > 0;
        };
        while ([...document.images].some(isAwaited)) {
            await new Promise(requestAnimationFrame);
        }
        const largest = await new Promise(found => {
            let entry = null;
            let timer = setTimeout(() => found(entry), 10 * quiet);
            new PerformanceObserver(list => {
                entry = list.getEntries().at(-1);
                clearTimeout(timer);
                timer = setTimeout(() => found(entry), quiet);
            }).observe({ type: 'largest-contentful-paint', buffered: true });
        });
        const path = ({ name }) => name.substring(name.indexOf('/', 'https://'.length));
        const resources = performance.getEntriesByType('resource');

        return {
            firstPaint: first.startTime,
            largestPaint: largest?.startTime ?? first.startTime,
            hinted: resources.filter(({ initiatorType }) => initiatorType === 'early-hints').map(path),
            blocking: resources.filter(({ renderBlockingStatus }) => renderBlockingStatus === 'blocking').map(path),
        };
    }, QUIET);
    await page.close();

    return seen;
}

async function measure(browser, network, { host, target, again }) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 1000 } });
    if (again) {
        const page = await context.newPage();
        // What is still under way would be asked for again, on the very connection that is to be new.
        await page.goto(`https://${host}${target}`, { waitUntil: 'networkidle' });
        await page.close();
        network.hangUp();
    }
    const seen = await visit(context, `https://${host}${target}`);
    await context.close();

    return seen;
}

const networks = Object.fromEntries(await Promise.all(Object.entries(input.servers).map(async ([name, address]) => (
    [name, await slowNetwork(address, input.network)]
))));
const cells = Object.values(input.cells);
const rules = cells.map(({ server, host }) => `MAP ${host}:443 ${networks[server].address}`);
const browser = await launch(input, [`--host-resolver-rules=${rules.join(',')}`]);
try {
    const loads = await loadInTurn(cells, input.runs, cell => measure(browser, networks[cell.server], cell));
    console.log(JSON.stringify({
        version: browser.version(),
        cells: Object.fromEntries(Object.keys(input.cells).map((name, i) => [name, loads[i]])),
    }));
} finally {
    await browser.close();
    Object.values(networks).forEach(network => network.close());
}
