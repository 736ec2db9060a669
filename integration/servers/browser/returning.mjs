// Comes to each page twice, as one client. For both visits: what was downloaded beside the page, and how the client's
// cookies then are.
//
// input: executable, spki, pages: [{ name, url }]

import { input, launch } from './chromium.mjs';

async function visit(context, url) {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    const requests = new Map();
    const cached = new Set();
    const downloads = [];

    devtools.on('Network.requestWillBeSent', ({ requestId, request }) => requests.set(requestId, request.url));
    devtools.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
    devtools.on('Network.responseReceived', ({ requestId, response }) => {
        if (response.fromDiskCache || response.fromPrefetchCache) {
            cached.add(requestId);
        }
    });
    devtools.on('Network.loadingFinished', ({ requestId }) => {
        const target = requests.get(requestId);
        if (target && target !== url && !cached.has(requestId)) {
            downloads.push(new URL(target).pathname);
        }
    });
    await devtools.send('Network.enable');
    const response = await page.goto(url, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
    const links = (await response.headersArray()).filter(({ name }) => name.toLowerCase() === 'link');
    const cookies = await context.cookies(url);
    await page.close();

    return { status: response.status(), links: links.map(({ value }) => value), downloads: downloads.sort(), cookies };
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
