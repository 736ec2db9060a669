// Loads pages over a slow network, in turn, several times each, with nothing cached, and draws a waterfall of each: of
// the run that is closest to both medians.
//
// input: executable, spki, pages: [{ name, title, address, target }], runs, network, work

import { input, launch } from './chromium.mjs';
import { slowNetwork } from './slow-network.mjs';
import { waterfall } from './waterfall.mjs';

async function measure(browser, url) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 1000 } });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    const timing = await page.evaluate(async () => {
        await document.fonts.ready;
        const paint = await new Promise(found => new PerformanceObserver(
            list => list.getEntriesByName('first-contentful-paint').forEach(found),
        ).observe({ type: 'paint', buffered: true }));
        const [navigation] = performance.getEntriesByType('navigation');
        const phases = entry => ({
            path: new URL(entry.name).pathname,
            start: entry.startTime,
            request: entry.requestStart,
            response: entry.responseStart,
            end: entry.responseEnd,
        });

        return {
            firstPaint: paint.startTime,
            load: navigation.loadEventStart,
            page: phases(navigation),
            resources: performance.getEntriesByType('resource').map(phases).filter(({ path }) => path !== '/icon.svg'),
        };
    });
    await context.close();

    return timing;
}

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];

const networks = await Promise.all(input.pages.map(({ address }) => slowNetwork(address, input.network)));
const browser = await launch(input);
try {
    const runs = input.pages.map(() => []);
    // The first of each warms up what is shared: the browser, the servers.
    for (let run = 0; run <= input.runs; run++) {
        for (const [i, { target }] of input.pages.entries()) {
            const timing = await measure(browser, `https://${networks[i].address}${target}`);
            if (run > 0) {
                runs[i].push(timing);
            }
        }
    }
    const pages = input.pages.map(({ name, title }, i) => {
        const firstPaint = median(runs[i].map(({ firstPaint }) => firstPaint));
        const load = median(runs[i].map(({ load }) => load));
        const distance = run => Math.abs(run.firstPaint - firstPaint) + Math.abs(run.load - load);
        const [run] = [...runs[i]].sort((a, b) => distance(a) - distance(b));

        return { name, title, firstPaint, load, run };
    });
    console.log(JSON.stringify({ pages, picture: waterfall(pages, { ...input, version: browser.version() }) }));
} finally {
    await browser.close();
    networks.forEach(network => network.close());
}
