// A browser that has just opened or closed a page is at work for itself. What it loads meanwhile paints up to a hundred
// milliseconds later, and how much later is chance: where a few percent count, let it come to rest before.

const WINDOW = 200; // ms
const TICK = 0.01; // s: the system counts a process' time by such
const PATIENCE = 10_000; // ms

// All processes of the browser together have used so much of the processor.
async function processorSeconds(session) {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');

    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

// Waits until it has nothing left to do.
export async function rest(browser) {
    const session = await browser.newBrowserCDPSession();
    const last = performance.now() + PATIENCE;
    let before;
    let now = await processorSeconds(session);
    do {
        if (performance.now() > last) {
            throw new Error('the browser does not come to rest');
        }
        before = now;
        await new Promise(passed => setTimeout(passed, WINDOW));
        now = await processorSeconds(session);
    } while (Math.abs(now - before) > TICK); // a process that ends takes its time with it
    await session.detach();
}
