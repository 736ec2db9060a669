// Comes to each page once, with nothing cached: whether it was hinted, which of its resources came by hints, and what
// the console said.
//
// input: executable, spki, pages: { name: url }

import { input, launch } from './chromium.mjs';

async function visit(browser, url) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const messages = [];
    page.on('console', message => messages.push(`${message.type()}: ${message.text()}`));
    await page.goto(url, { waitUntil: 'networkidle' });
    const hinted = await page.evaluate(() => document.querySelector('#hinted').textContent);
    const early = await page.evaluate(() => performance.getEntriesByType('resource')
        .filter(({ initiatorType }) => initiatorType === 'early-hints')
        .map(({ name }) => new URL(name).searchParams.get('name')));
    await context.close();

    return { hinted, early: early.sort(), messages };
}

const browser = await launch(input);
try {
    const pages = {};
    for (const [name, url] of Object.entries(input.pages)) {
        pages[name] = await visit(browser, url);
    }
    console.log(JSON.stringify({ version: browser.version(), pages }));
} finally {
    await browser.close();
}
