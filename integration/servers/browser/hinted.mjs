// Loads pages over a slow network, in turn, several times each, with nothing cached. Of each load: when it painted
// first, when the first interim response and the final one came, how the browser came to the page's resources, and what
// the console said.
//
// input: executable, spki, pages: { name: { address, port, target } }, runs, network; `port`: that of the network, for
// the server knows its pages by their host

import { input, launch } from './chromium.mjs';
import { load, loadInTurn, typical } from './loads.mjs';
import { slowNetwork } from './slow-network.mjs';

async function measure(browser, url) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const messages = [];
    page.on('console', message => messages.push(`${message.type()}: ${message.text()}`));
    const timing = await load(page, url);
    const navigation = await page.evaluate(() => {
        const [{ firstInterimResponseStart, finalResponseHeadersStart }] = performance.getEntriesByType('navigation');

        return { interim: firstInterimResponseStart, final: finalResponseHeadersStart };
    });
    const text = await page.evaluate(() => document.body.innerText);
    await context.close();

    return { ...timing, ...navigation, text, messages };
}

const names = Object.keys(input.pages);
const networks = await Promise.all(names.map(name => (
    slowNetwork(input.pages[name].address, input.network, input.pages[name].port)
)));
const browser = await launch(input);
try {
    const loads = await loadInTurn(
        names.map((name, i) => `https://${networks[i].address}${input.pages[name].target}`),
        input.runs,
        url => measure(browser, url),
    );
    console.log(JSON.stringify(Object.fromEntries(names.map((name, i) => [
        name,
        { ...typical(loads[i]), runs: loads[i] },
    ]))));
} finally {
    await browser.close();
    networks.forEach(network => network.close());
}
