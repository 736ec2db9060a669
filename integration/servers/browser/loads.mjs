// How pages load, by the browser's own clock (Navigation Timing, Resource Timing, Paint Timing), and which of several
// loads of a page stands for all

// Goes to the page. Of it and of each resource, in milliseconds since the navigation began: when it was started, when
// its request and its response began, when that ended; and when the server was asked, by the server's clock, where
// Server-Timing tells it. And how many bytes it is. Resources that one script answers for are told apart by their
// `?name=`.
export async function load(page, url) {
    await page.goto(url, { waitUntil: 'load' });

    return page.evaluate(async () => {
        await document.fonts.ready;
        const paint = await new Promise(found => new PerformanceObserver(
            list => list.getEntriesByName('first-contentful-paint').forEach(found),
        ).observe({ type: 'paint', buffered: true }));
        const [navigation] = performance.getEntriesByType('navigation');
        const phases = entry => ({
            path: new URL(entry.name).searchParams.get('name') ?? new URL(entry.name).pathname,
            initiator: entry.initiatorType,
            asked: (entry.serverTiming[0]?.duration ?? 0) - performance.timeOrigin,
            start: entry.startTime,
            request: entry.requestStart,
            response: entry.responseStart,
            end: entry.responseEnd,
            size: entry.encodedBodySize,
        });

        return {
            firstPaint: paint.startTime,
            load: navigation.loadEventStart,
            page: phases(navigation),
            resources: performance.getEntriesByType('resource').map(phases),
        };
    });
}

// Loads each page `count` times, in turn, so that whatever else the machine does meets all of them. The first of each,
// number 0, warms up what is shared, the browser and the servers, and does not count.
//
// measure: (page, number) => one load. Returns the loads of each page.
export async function loadInTurn(pages, count, measure) {
    const loads = pages.map(() => []);
    for (let number = 0; number <= count; number++) {
        for (const [i, page] of pages.entries()) {
            const measured = await measure(page, number);
            if (number > 0) {
                loads[i].push(measured);
            }
        }
    }

    return loads;
}

const median = values => [...values].sort((a, b) => a - b)[values.length >> 1];

// The medians, and the load that is closest to both
export function typical(loads) {
    const firstPaint = median(loads.map(({ firstPaint }) => firstPaint));
    const load = median(loads.map(({ load }) => load));
    const distance = run => Math.abs(run.firstPaint - firstPaint) + Math.abs(run.load - load);
    const [run] = [...loads].sort((a, b) => distance(a) - distance(b));

    return { firstPaint, load, run };
}
