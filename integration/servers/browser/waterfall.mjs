// Draws pages on one scale of time, two side by side, more below each other, as SVG that follows the reader's light or
// dark mode

import { STYLE as COMMON, line, ms, round, text } from './drawing.mjs';

const WIDTH = 1000;
const MARGIN = 32;
const GAP = 44;
const HALF = (WIDTH - 2 * MARGIN - GAP) / 2;
const LABEL = 84;
const ROW = 32;
const BAR = 16;
const HEAD = 134;

// In the order in which they are drawn, below the page
const RESOURCES = [
    [/\.css$/, 'style', 'stylesheet'],
    [/\.woff2$/, 'font', 'font'],
    [/\.js$/, 'script', 'script'],
    [/\.jpg$/, 'image', 'photo'],
];

const STYLE = `${COMMON}
    .inside { font-size: 11px; fill: #fff; }
    .big { font-size: 28px; font-weight: 650; letter-spacing: -.02em; font-variant-numeric: tabular-nums; }
    .before { fill: #636c76; }
    .gain { font-size: 15px; font-weight: 650; fill: #12805c; }
    .mark { font-size: 12px; font-weight: 650; }
    .paint { fill: #12805c; stroke: #12805c; }
    .load { fill: #b4324a; stroke: #b4324a; }
    text.paint, text.load, tspan.paint, tspan.load { stroke: none; }
    .line { stroke-width: 1.75; }
    .ghost { stroke-dasharray: 2 4; stroke-opacity: .65; }
    .wait { opacity: .34; }
    .connect { fill: #8c959f; opacity: .4; }
    .page { fill: #475569; } .style { fill: #7c3aed; } .font { fill: #c2410c; }
    .script { fill: #a87900; } .image { fill: #0b7fab; }
    @media (prefers-color-scheme: dark) {
        .before { fill: #9198a1; }
        .inside { fill: #0d1117; }
        .gain { fill: #3fb984; }
        .paint { fill: #3fb984; stroke: #3fb984; }
        .load { fill: #f0728a; stroke: #f0728a; }
        .page { fill: #94a3b8; } .style { fill: #a78bfa; } .font { fill: #fb8f4b; }
        .script { fill: #e3b341; } .image { fill: #4cb8de; }
    }`;

const bar = (x, y, width, classes) =>
    `<rect x="${round(x)}" y="${round(y)}" width="${round(Math.max(1.5, width))}" height="${BAR}" rx="2"`
    + ` class="${classes}"/>`;

// pages: [{ name, title, firstPaint, load, run }], the first is what the others are compared with
export function waterfall(pages, {
    network, work, runs, version,
    heading = 'The same page, without and with its links declared',
    explanation = `Both send their head at once, then work ${work} ms on the HTML. One has said in its head what the page will need.`,
    conditions = `round trip ${network.roundTrip} ms, ${network.megabitsPerSecond} Mbit/s`,
}) {
    const [before, ...others] = pages;
    const kinds = RESOURCES.filter(([pattern]) => before.run.resources.some(({ path }) => pattern.test(path)));
    const last = Math.max(...pages.flatMap(({ run }) => [
        run.load, run.firstPaint, ...run.resources.map(({ end }) => end),
    ]));
    const beside = others.length === 1;
    const scale = ((beside ? HALF : WIDTH - 2 * MARGIN) - LABEL) / (last * 1.04);
    const step = last > 1200 ? 500 : 200;
    const rows = ROW * (1 + kinds.length) + 4;
    const panelHeight = 54 + rows + 48;
    const end = HEAD + panelHeight * (beside ? 1 : pages.length) - 48; // of the lowest panel
    const height = end + 172 + 66 * (others.length - 1);

    const panel = ({ title, run }, index) => {
        const left = MARGIN + (beside ? index * (HALF + GAP) : 0);
        const top = HEAD + 54 + (beside ? 0 : index * panelHeight);
        const bottom = top + rows;
        const x = time => left + LABEL + time * scale;
        const parts = [text(left, top - 54, title, 'title')];

        for (let time = 0; time <= last; time += step) {
            parts.push(
                line(x(time), top, x(time), bottom, 'grid'),
                text(x(time), bottom + 17, time ? ms(time) : '0 ms', 'small', 'middle'),
            );
        }

        const entries = kinds.map(([pattern, kind, label]) =>
            [kind, label, run.resources.find(({ path }) => pattern.test(path))]);
        [['page', 'page', run.page], ...entries].forEach(([kind, label, entry], row) => {
            const y = top + 4 + row * ROW + (ROW - BAR) / 2;
            parts.push(
                text(left, y + BAR - 3.5, label),
                bar(x(entry.start), y, (entry.request - entry.start) * scale, 'connect'),
                bar(x(entry.request), y, (entry.response - entry.request) * scale, `${kind} wait`),
                bar(x(entry.response), y, (entry.end - entry.response) * scale, kind),
            );
            if (kind === 'page') {
                // in the longer part: that of the server before the head, or after it
                const [from, to] = entry.end - entry.response > entry.response - entry.request
                    ? [entry.response, entry.end]
                    : [entry.request, entry.response];
                parts.push(text(x((from + to) / 2), y + BAR - 4.5, 'at work', 'inside', 'middle'));
            }
        });

        const mark = (time, kind, label, y) => parts.push(
            line(x(time), y, x(time), bottom, `${kind} line`),
            text(x(time) - 6, y + 9, label, `${kind} mark`, 'end'),
        );
        if (index > 0) {
            parts.push(line(x(before.run.firstPaint), top, x(before.run.firstPaint), bottom, 'paint ghost'));
            parts.push(line(x(before.run.load), top, x(before.run.load), bottom, 'load ghost'));
        }
        mark(run.firstPaint, 'paint', 'first paint', top - 32);
        mark(run.load, 'load', 'load', top - 14);

        return parts.join('\n');
    };

    const figure = (left, top, label, from, to, kind) => {
        const percent = Math.round((1 - to / from) * 100);

        return `${text(left, top, label, 'small')}
<text x="${round(left)}" y="${top + 34}"><tspan class="big before">${ms(from)}</tspan><tspan dx="12"`
            + ` class="small">→</tspan><tspan dx="12" class="big ${kind}">${ms(to)}</tspan><tspan dx="6"`
            + ` class="small">ms</tspan><tspan dx="18" class="gain">${percent} % ${percent < 0 ? 'more' : 'less'}</tspan></text>`;
    };
    const figures = ({ name, firstPaint, load }, index) => {
        const top = end + 68 + 66 * index;
        const of = beside ? '' : `, ${name}`;

        return `${figure(MARGIN, top, `First contentful paint${of}`, before.firstPaint, firstPaint, 'paint')}
${figure(MARGIN + HALF + GAP, top, `Load event${of}`, before.load, load, 'load')}`;
    };

    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">
<style>${STYLE}
</style>
<rect x=".5" y=".5" width="${WIDTH - 1}" height="${height - 1}" rx="12" class="paper"/>
${text(MARGIN, 52, heading, 'head')}
${text(MARGIN, 78, explanation, 'small')}
${pages.map(panel).join('\n')}
${line(MARGIN, end + 38, WIDTH - MARGIN, end + 38, 'rule')}
${others.map(figures).join('\n')}
${text(MARGIN, height - 26, `Medians of ${runs} loads each, in turn, with nothing cached; Chromium ${version.split('.')[0]}, `
        + `${conditions}. Grey: connecting; pale: waiting. Dotted: as ${beside ? 'on the left' : 'in the first'}.`, 'small')}
</svg>
`;
}
