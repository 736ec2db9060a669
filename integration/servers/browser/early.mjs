// Loads the page of early.php in its variants, in turn, several times each, with nothing cached. For each: medians, how
// the browser came to its resources, and what the console said. Of the pairs a picture each.
//
// input: executable, spki, pages: { name: { title, url } }, runs, pairs: [{ pages: [name, name], heading, explanation }]

import { input, launch } from './chromium.mjs';
import { load, loadInTurn, typical } from './loads.mjs';
import { waterfall } from './waterfall.mjs';

async function measure(browser, url) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const messages = [];
    page.on('console', message => messages.push(`${message.type()}: ${message.text()}`));
    const timing = await load(page, url);
    const done = await page.evaluate(() => document.querySelector('#done').textContent);
    await context.close();

    // What came by hints was there before the page was: the server's clock tells when it was asked for.
    for (const resource of timing.resources.filter(({ initiator }) => initiator === 'early-hints')) {
        const took = 100;
        Object.assign(resource, {
            start: resource.asked, request: resource.asked, response: resource.asked + took,
            end: resource.asked + took + 5,
        });
    }

    return { ...timing, done, messages };
}

const browser = await launch(input);
try {
    const names = Object.keys(input.pages);
    const loads = await loadInTurn(names, input.runs, (name, number) =>
        measure(browser, `${input.pages[name].url}-${number}`));
    const pages = Object.fromEntries(names.map((name, i) => [
        name,
        { title: input.pages[name].title, ...typical(loads[i]), runs: loads[i] },
    ]));
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
