// A network of a given round trip and bandwidth between a client and a server on this machine: below TLS and HTTP, so
// that it is the same for everything that a browser does.

import net from 'node:net';

const SLICE = 1400; // bytes, about what a packet holds

// Carries what one side writes to the other, in order: late by `delay`, and no faster than `bytesPerMs`. What all
// connections send in one direction shares one line.
function carry(from, to, delay, line, bytesPerMs) {
    const underway = []; // [when it arrives, what]: timers alone would not keep the order
    const deliver = () => {
        while (underway.length && underway[0][0] <= performance.now()) {
            const [, slice] = underway.shift();
            if (slice === null) {
                to.end();
            } else if (to.writable) {
                to.write(slice);
            }
        }
        if (underway.length) {
            setTimeout(deliver, underway[0][0] - performance.now());
        }
    };
    const send = slice => {
        line.freeAt = Math.max(line.freeAt, performance.now()) + (slice?.length ?? 0) / bytesPerMs;
        if (underway.push([line.freeAt + delay, slice]) === 1) {
            setTimeout(deliver, line.freeAt + delay - performance.now());
        }
    };
    from.on('data', chunk => {
        for (let i = 0; i < chunk.length; i += SLICE) {
            send(chunk.subarray(i, i + SLICE));
        }
    });
    from.on('end', () => send(null));
    from.on('error', () => to.destroy());
}

// The address to connect to instead of `address`; its port is that one, where it matters. What is connected can be cut
// off, as it is when a visitor comes back later.
export async function slowNetwork(address, { roundTrip, megabitsPerSecond }, ownPort = 0) {
    const [host, port] = address.split(':');
    const bytesPerMs = megabitsPerSecond * 125;
    const down = { freeAt: 0 };
    const up = { freeAt: 0 };
    const clients = new Set();
    const server = net.createServer({ pauseOnConnect: true, noDelay: true, allowHalfOpen: true }, client => {
        const upstream = net.connect({ host, port, noDelay: true, allowHalfOpen: true });
        clients.add(client.on('close', () => clients.delete(client) && upstream.destroy()));
        carry(upstream, client, roundTrip / 2, down, bytesPerMs);
        carry(client, upstream, roundTrip / 2, up, bytesPerMs);
        // TCP's own greeting takes a round trip; here it was over at once.
        setTimeout(() => client.resume(), roundTrip);
    });
    await new Promise(listening => server.listen(ownPort, '127.0.0.1', listening));

    return {
        address: `127.0.0.1:${server.address().port}`,
        close: () => server.close(),
        hangUp: () => clients.forEach(client => client.destroy()),
    };
}
