// What pictures are drawn with: SVG that follows the reader's light or dark mode

export const STYLE = `
    text { font: 13px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1f2328; }
    .paper { fill: #fff; stroke: #d1d9e0; }
    .head { font-size: 22px; font-weight: 650; letter-spacing: -.01em; }
    .title { font-size: 15.5px; font-weight: 650; }
    .small { font-size: 12px; fill: #636c76; }
    .grid { stroke: #1f2328; stroke-opacity: .09; }
    .rule { stroke: #1f2328; stroke-opacity: .16; }
    @media (prefers-color-scheme: dark) {
        text { fill: #e6edf3; }
        .paper { fill: #0d1117; stroke: #3d444d; }
        .small { fill: #9198a1; }
        .grid, .rule { stroke: #e6edf3; }
    }`;

const escape = text => text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
export const round = number => Math.round(number * 10) / 10;
export const ms = number => Math.round(number).toLocaleString('en');

export const text = (x, y, content, classes = '', anchor = 'start') =>
    `<text x="${round(x)}" y="${round(y)}" class="${classes}" text-anchor="${anchor}">${escape(content)}</text>`;
export const line = (x1, y1, x2, y2, classes) =>
    `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" class="${classes}"/>`;
