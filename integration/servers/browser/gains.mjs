// Draws first paints of pages as bars, a column for each page, with a line from quartile to quartile, as SVG
//
// input: heading, explanation, conditions, columns: [{ title, groups: [{ title, bars }] }], of which each bar is
// { kind, label, quartiles }; the first is what that of the kind `learned` is compared with, the limit is `bare`.

import { STYLE as COMMON, line, ms, round, text } from './drawing.mjs';

const WIDTH = 1000;
const MARGIN = 32;
const GAP = 36;
const LABEL = 82;
const VALUE = 88;
const ROW = 23;
const BAR = 14;
const HEAD = 118;
const GROUP = 42;

const STYLE = `${COMMON}
    .value { font-size: 12px; font-variant-numeric: tabular-nums; }
    .gain { font-size: 12px; font-weight: 650; fill: #12805c; font-variant-numeric: tabular-nums; }
    .plain { fill: #8c959f; } .declared { fill: #b0b8c1; } .learned { fill: #12805c; }
    .bare { fill: none; stroke: #8c959f; stroke-dasharray: 3 2; }
    .spread { stroke: #1f2328; stroke-opacity: .55; stroke-width: 1.25; }
    .limit { stroke: #8c959f; stroke-dasharray: 2 3; }
    @media (prefers-color-scheme: dark) {
        .gain { fill: #3fb984; }
        .plain { fill: #9198a1; } .declared { fill: #656c76; } .learned { fill: #3fb984; }
        .bare, .limit { stroke: #9198a1; }
        .spread { stroke: #e6edf3; }
    }`;

const { heading, explanation, conditions, columns } = JSON.parse(process.argv[2]);

const width = (WIDTH - 2 * MARGIN - GAP * (columns.length - 1)) / columns.length;
const all = columns.flatMap(({ groups }) => groups.flatMap(({ bars }) => bars));
const scale = (width - LABEL - VALUE) / Math.max(...all.map(({ quartiles: [, , upper] }) => upper));
const heightOf = ({ bars }) => GROUP + ROW * bars.length;
const sum = numbers => numbers.reduce((a, b) => a + b, 0);
const end = HEAD + 20 + Math.max(...columns.map(({ groups }) => sum(groups.map(heightOf))));
const height = end + 62;

function group({ title, bars }, left, top) {
    const x = time => left + LABEL + time * scale;
    const y = row => top + GROUP - 10 + row * ROW;
    const [[, before]] = bars.map(({ quartiles }) => quartiles);
    const parts = [text(left, top + 18, title, 'small'), line(x(0), y(0) - 4, x(0), y(bars.length) - 4, 'rule')];
    const limit = bars.find(({ kind }) => kind === 'bare');
    if (limit) {
        parts.push(line(x(limit.quartiles[1]), y(0) - 4, x(limit.quartiles[1]), y(bars.length) - 4, 'limit'));
    }
    bars.forEach(({ kind, label, quartiles: [lower, median, upper] }, row) => {
        const middle = y(row) + BAR / 2;
        parts.push(
            text(left, y(row) + BAR - 3, label, 'value'),
            `<rect x="${round(x(0))}" y="${round(y(row))}" width="${round(median * scale)}" height="${BAR}" rx="2"`
                + ` class="${kind}"/>`,
            line(x(lower), middle, x(upper), middle, 'spread'),
            text(x(upper) + 6, y(row) + BAR - 3, ms(median), 'value'),
        );
        if (kind === 'learned') {
            const percent = Math.round((1 - median / before) * 100);
            const gain = `${percent < 0 ? '+' : percent > 0 ? '−' : ''}${Math.abs(percent)} %`;
            parts.push(text(left + width, y(row) + BAR - 3, gain, 'gain', 'end'));
        }
    });

    return parts.join('\n');
}

const drawn = columns.map(({ title, groups }, i) => {
    const left = MARGIN + i * (width + GAP);
    let top = HEAD + 8;
    const parts = [text(left, HEAD, title, 'title')];
    for (const each of groups) {
        parts.push(group(each, left, top));
        top += heightOf(each);
    }

    return parts.join('\n');
});

console.log(JSON.stringify({ picture: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}">
<style>${STYLE}
</style>
<rect x=".5" y=".5" width="${WIDTH - 1}" height="${height - 1}" rx="12" class="paper"/>
${text(MARGIN, 52, heading, 'head')}
${text(MARGIN, 78, explanation, 'small')}
${drawn.join('\n')}
${line(MARGIN, end, WIDTH - MARGIN, end, 'rule')}
${conditions.map((each, i) => text(MARGIN, end + 24 + 18 * i, each, 'small')).join('\n')}
</svg>
` }));
