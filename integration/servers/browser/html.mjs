// Serves each page by itself, with empty stylesheets and scripts, and loads it once. For each: which of them it loaded, and
// which of these blocked rendering, by the browser's own word (Resource Timing, "renderBlockingStatus").
//
// input: executable, spki, pages: { name: base64 of the page }

import { createServer } from 'node:http';
import { input, launch } from './chromium.mjs';

const pages = Object.entries(input.pages);
const server = createServer((request, response) => {
    const page = pages[request.url.match(/^\/page-(\d+)$/)?.[1]];
    if (page) {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(Buffer.from(page[1], 'base64'));
    } else {
        const type = request.headers['sec-fetch-dest'] === 'style' ? 'text/css' : 'text/javascript';
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end();
    }
});
await new Promise(listening => server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await launch(input);
try {
    const seen = {};
    const page = await (await browser.newContext()).newPage();
    for (const [number, [name]] of pages.entries()) {
        await page.goto(`${origin}/page-${number}`, { waitUntil: 'load' });
        seen[name] = await page.evaluate(origin => performance.getEntriesByType('resource')
            .filter(({ name }) => name.startsWith(origin))
            .map(({ name, renderBlockingStatus }) => [name.substring(origin.length), renderBlockingStatus]), origin);
    }
    console.log(JSON.stringify({ version: browser.version(), pages: seen }));
} finally {
    await browser.close();
    server.close();
}
