// Loads pages over a slow network, in turn, several times each, with nothing cached. Of each: medians, how the browser
// came to its resources, and what the console said. Of some a picture.
//
// input: executable, spki, pages: { name: { title, address, target } }, shown: [name], runs, network, work

import { input, launch } from './chromium.mjs';
import { load, loadInTurn, typical } from './loads.mjs';
import { slowNetwork } from './slow-network.mjs';
import { waterfall } from './waterfall.mjs';

async function measure(browser, url) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 1000 } });
    const page = await context.newPage();
    const messages = [];
    page.on('console', message => messages.push(`${message.type()}: ${message.text()}`));
    const timing = await load(page, url);
    await context.close();

    return { ...timing, resources: timing.resources.filter(({ path }) => path !== '/icon.svg'), messages };
}

// What came by hints was there before the page was, of which the browser does not tell: the server's clock says when it
// was asked for it, and the network how long it took.
function asItCame(resource) {
    if (resource.initiator !== 'early-hints') {
        return resource;
    }
    const request = resource.asked - input.network.roundTrip / 2;
    const response = request + input.network.roundTrip;

    return {
        ...resource, start: request, request, response,
        end: response + resource.size / (125 * input.network.megabitsPerSecond),
    };
}

const names = Object.keys(input.pages);
const networks = await Promise.all(names.map(name => slowNetwork(input.pages[name].address, input.network)));
const browser = await launch(input);
try {
    const loads = await loadInTurn(
        names.map((name, i) => `https://${networks[i].address}${input.pages[name].target}`),
        input.runs,
        url => measure(browser, url),
    );
    const pages = Object.fromEntries(names.map((name, i) => [
        name,
        { name, title: input.pages[name].title, ...typical(loads[i]), runs: loads[i] },
    ]));
    const drawn = input.shown.map(name => pages[name]).map(page => (
        { ...page, run: { ...page.run, resources: page.run.resources.map(asItCame) } }
    ));
    const picture = waterfall(drawn, {
        ...input,
        heading: 'The same page: plain, with its links declared, and learned',
        explanation: `Each works ${input.work} ms on the HTML. The second says at once what it needs; of the third the `
            + 'server has learned it from three visitors.',
        version: browser.version(),
    });
    console.log(JSON.stringify({ pages, picture, version: browser.version() }));
} finally {
    await browser.close();
    networks.forEach(network => network.close());
}
