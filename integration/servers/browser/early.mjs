// Loads the page of early.php in its variants, in turn, several times each, with nothing cached. For each: medians, how
// the browser came to its resources, and what the console said. Of the pairs a picture each.
//
// input: executable, spki, pages: { name: { title, url } }, runs, pairs: [{ pages: [name, name], heading, explanation }]

import { input, launch } from './chromium.mjs';
import { waterfall } from './waterfall.mjs';

async function measure(browser, url) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const messages = [];
    page.on('console', message => messages.push(`${message.type()}: ${message.text()}`));
    await page.goto(url, { waitUntil: 'load' });
    const timing = await page.evaluate(async () => {
        await document.fonts.ready;
        const paint = await new Promise(found => new PerformanceObserver(
            list => list.getEntriesByName('first-contentful-paint').forEach(found),
        ).observe({ type: 'paint', buffered: true }));
        const [navigation] = performance.getEntriesByType('navigation');
        const phases = entry => ({
            path: new URL(entry.name).searchParams.get('name') ?? new URL(entry.name).pathname,
            initiator: entry.initiatorType,
            asked: (entry.serverTiming[0]?.duration ?? 0) - performance.timeOrigin,
            start: entry.startTime,
            request: entry.requestStart,
            response: entry.responseStart,
            end: entry.responseEnd,
        });

        return {
            firstPaint: paint.startTime,
            load: navigation.loadEventStart,
            done: document.querySelector('#done').textContent,
            page: phases(navigation),
            resources: performance.getEntriesByType('resource').map(phases),
        };
    });
    await context.close();

    // What came by hints was there before the page was: the server's clock tells when it was asked for.
    for (const resource of timing.resources.filter(({ initiator }) => initiator === 'early-hints')) {
        const took = 100;
        Object.assign(resource, {
            start: resource.asked, request: resource.asked, response: resource.asked + took,
            end: resource.asked + took + 5,
        });
    }

    return { ...timing, messages };
}

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];

const browser = await launch(input);
try {
    const runs = Object.fromEntries(Object.keys(input.pages).map(name => [name, []]));
    // The first of each warms up what is shared: the browser, the servers.
    for (let run = 0; run <= input.runs; run++) {
        for (const [name, { url }] of Object.entries(input.pages)) {
            const timing = await measure(browser, `${url}-${run}`);
            if (run > 0) {
                runs[name].push(timing);
            }
        }
    }
    const pages = Object.fromEntries(Object.entries(input.pages).map(([name, { title }]) => {
        const firstPaint = median(runs[name].map(({ firstPaint }) => firstPaint));
        const load = median(runs[name].map(({ load }) => load));
        const distance = run => Math.abs(run.firstPaint - firstPaint) + Math.abs(run.load - load);
        const [run] = [...runs[name]].sort((a, b) => distance(a) - distance(b));

        return [name, { title, firstPaint, load, run, runs: runs[name] }];
    }));
    const pictures = input.pairs.map(pair => waterfall(pair.pages.map(name => pages[name]), {
        ...pair,
        network: {},
        runs: input.runs,
        version: browser.version(),
    }));
    console.log(JSON.stringify({ pages, pictures, version: browser.version() }));
} finally {
    await browser.close();
}
