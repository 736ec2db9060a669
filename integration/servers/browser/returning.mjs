// Comes to each page twice, as one client. For both visits: what was downloaded beside the page, and how the client's
// cookies then are.
//
// input: executable, spki, pages: [{ name, url }]

import { input, launch } from './chromium.mjs';
import { downloadsOf } from './downloads.mjs';

async function visit(context, url) {
    const page = await context.newPage();
    const downloads = await downloadsOf(page);
    const response = await page.goto(url, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    const links = (await response.headersArray()).filter(({ name }) => name.toLowerCase() === 'link');
    const cookies = await context.cookies(url);
    await page.close();

    return {
        status: response.status(),
        links: links.map(({ value }) => value),
        downloads: downloads.filter(target => target !== url).map(target => new URL(target).pathname).sort(),
        cookies,
    };
}

const browser = await launch(input);
try {
    const pages = {};
    for (const { name, url } of input.pages) {
        const context = await browser.newContext();
        pages[name] = [await visit(context, url), await visit(context, url)];
        await context.close();
    }
    console.log(JSON.stringify({ version: browser.version(), pages }));
} finally {
    await browser.close();
}
