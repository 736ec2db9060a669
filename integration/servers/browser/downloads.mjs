// What a page downloads, as DevTools see it

// Which URLs this page downloads from here on, each as often as that happens: not what a cache had. The list grows.
export async function downloadsOf(page, onRequest = () => {}) {
    const devtools = await page.context().newCDPSession(page);
    const requests = new Map();
    const downloads = [];

    devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
        requests.set(requestId, request.url);
        onRequest(request.url);
    });
    devtools.on('Network.requestServedFromCache', ({ requestId }) => requests.delete(requestId));
    devtools.on('Network.responseReceived', ({ requestId, response }) => {
        if (response.fromDiskCache || response.fromPrefetchCache) {
            requests.delete(requestId);
        }
    });
    devtools.on('Network.loadingFinished', ({ requestId }) => {
        if (requests.has(requestId)) {
            downloads.push(requests.get(requestId));
        }
    });
    await devtools.send('Network.enable');

    return downloads;
}
