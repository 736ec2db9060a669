// Debian's Chromium, headless, with a profile of its own that goes with it; `more`: further arguments

import { chromium } from 'playwright-core';

export const launch = ({ executable, spki }, more = []) => chromium.launch({
    executablePath: executable,
    headless: true,
    args: [
        '--no-sandbox', // root may not have one
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Not by ignoring all errors: to responses with errors preloads are not matched.
        `--ignore-certificate-errors-spki-list=${spki}`,
        ...more,
    ],
});

// The one argument of a script: all that it needs to know
export const input = JSON.parse(process.argv[2]);
