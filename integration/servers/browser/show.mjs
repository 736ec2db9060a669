// Loads pages over a slow network, in turn, several times each, with nothing cached, and draws a waterfall of each: of
// the run that is closest to both medians.
//
// input: executable, spki, pages: [{ name, title, address, target }], runs, network, work

import { input, launch } from './chromium.mjs';
import { load, loadInTurn, typical } from './loads.mjs';
import { slowNetwork } from './slow-network.mjs';
import { waterfall } from './waterfall.mjs';

async function measure(browser, url) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 1000 } });
    const timing = await load(await context.newPage(), url);
    await context.close();

    return { ...timing, resources: timing.resources.filter(({ path }) => path !== '/icon.svg') };
}

const networks = await Promise.all(input.pages.map(({ address }) => slowNetwork(address, input.network)));
const browser = await launch(input);
try {
    const loads = await loadInTurn(
        input.pages.map(({ target }, i) => `https://${networks[i].address}${target}`),
        input.runs,
        url => measure(browser, url),
    );
    const pages = input.pages.map(({ name, title }, i) => ({ name, title, ...typical(loads[i]) }));
    console.log(JSON.stringify({ pages, picture: waterfall(pages, { ...input, version: browser.version() }) }));
} finally {
    await browser.close();
    networks.forEach(network => network.close());
}
