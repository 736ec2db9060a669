// Asks for pages whose head comes before their body. For each: which resources were requested before there was a body,
// how often each was downloaded, and what the console said. The last one is wrong on purpose.
//
// input: executable, spki, pages: [{ name, url, release, resources }], wrong: { url }

import { writeFile } from 'node:fs/promises';
import { input, launch } from './chromium.mjs';
import { downloadsOf } from './downloads.mjs';

const TIMEOUT = 15_000;

// A page that counts what it downloads
async function open(browser) {
    const page = await (await browser.newContext()).newPage();
    const listeners = new Set();
    const seen = { console: [], page, requested: new Set(), listeners };

    page.on('console', message => {
        seen.console.push(`${message.type()}: ${message.text()}`);
        listeners.forEach(listener => listener());
    });
    page.on('pageerror', error => seen.console.push(`error: ${error.message}`));
    seen.downloads = await downloadsOf(page, url => {
        seen.requested.add(url);
        listeners.forEach(listener => listener());
    });

    return seen;
}

// Whether the condition becomes true in time
const becomes = (seen, condition) => new Promise(resolve => {
    const done = result => {
        clearTimeout(timer);
        seen.listeners.delete(check);
        resolve(result);
    };
    const check = () => condition() && done(true);
    const timer = setTimeout(() => done(false), TIMEOUT);
    seen.listeners.add(check);
    check();
});

const browser = await launch(input);
try {
    const all = [];
    for (const { name, url, release, resources } of input.pages) {
        const seen = await open(browser);
        const urls = resources.map(path => new URL(path, url).href);
        const loaded = seen.page.goto(url, { waitUntil: 'load', timeout: 2 * TIMEOUT });
        if (release) {
            await becomes(seen, () => urls.every(url => seen.requested.has(url)));
        }
        const early = resources.filter((path, i) => seen.requested.has(urls[i]));
        if (release) {
            await writeFile(release, '');
        }
        const response = await loaded;
        const font = await seen.page.evaluate(async () => {
            await document.fonts.ready;
            return [...document.fonts].map(font => font.status).join();
        });
        all.push({ name, seen, urls, early, status: response.status(), font });
    }

    // The warning about a preload that is not used comes some seconds after the page's load event. When it has come
    // for this page, it would have come for all that loaded before.
    const wrong = await open(browser);
    await wrong.page.goto(input.wrong.url, { waitUntil: 'load' });
    await becomes(wrong, () => wrong.console.some(text => text.includes('was preloaded using link preload but not used')));
    const downloads = ({ downloads }, urls) => Object.fromEntries(urls.map(url => [
        new URL(url).pathname + new URL(url).search,
        downloads.filter(download => download === url).length,
    ]));

    console.log(JSON.stringify({
        version: browser.version(),
        pages: Object.fromEntries(all.map(({ name, seen, urls, early, status, font }) => [
            name,
            { status, early, font, downloads: downloads(seen, urls), console: seen.console },
        ])),
        wrong: { downloads: downloads(wrong, [new URL('?font', input.wrong.url).href]), console: wrong.console },
    }));
} finally {
    await browser.close();
}
