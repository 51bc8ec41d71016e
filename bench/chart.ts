/** Growth curves as a picture: both scales are logarithmic, so that linear growth is a straight line. */
import { escapeText } from "../src/xml/escape";

export interface Curve {
  readonly name: string;
  /** One time per size; fewer if the larger inputs are refused. */
  readonly times: readonly number[];
}

const WIDTH = 760;
const HEIGHT = 400;
const LEFT = 56;
/** Room for the names. */
const RIGHT = 320;
const BOTTOM = 40;
const TOP = 16;
/** This many of the fastest-growing curves are named. */
const NAMED = 3;

/** Time against size, both as multiples of the first; `sizes` begins with 1. Returns SVG. */
export function growthChart(sizes: readonly number[], curves: readonly Curve[]): string {
  const most = sizes.at(-1) ?? 1;
  const x = (size: number): number =>
    LEFT + (Math.log(size) / Math.log(most)) * (WIDTH - LEFT - RIGHT);
  const y = (ratio: number): number => {
    const part = Math.log(Math.max(ratio, 1)) / Math.log(most * most);
    return HEIGHT - BOTTOM - part * (HEIGHT - BOTTOM - TOP);
  };
  const points = (ratios: readonly number[]): string =>
    ratios.map((ratio, i) => `${x(sizes[i] ?? 1).toFixed(1)},${y(ratio).toFixed(1)}`).join(" ");
  const line = (ratios: readonly number[], style: string): string =>
    `<polyline points="${points(ratios)}" fill="none" ${style}/>`;
  const label = (left: number, top: number, text: string, more = ""): string =>
    `<text x="${left.toFixed(1)}" y="${top.toFixed(1)}" ${more}>${escapeText(text)}</text>`;

  const relative = curves
    .map(({ name, times }) => ({ name, ratios: times.map((time) => time / (times[0] ?? time)) }))
    .sort((a, b) => (b.ratios.at(-1) ?? 0) - (a.ratios.at(-1) ?? 0));
  const right = WIDTH - RIGHT + 4;
  const marks = [
    ...sizes.map((size) =>
      label(x(size), HEIGHT - BOTTOM + 18, `×${String(size)}`, 'text-anchor="middle"'),
    ),
    ...sizes.map((size) => label(LEFT - 8, y(size) + 4, `×${String(size)}`, 'text-anchor="end"')),
    label(right, y(most * most) + 4, "quadratic"),
    label(right, y(most) + 18, "linear"),
    ...relative
      .slice(0, NAMED)
      .map(({ name }, i) => label(right, y(most) + 44 + 18 * i, `${String(i + 1)}. ${name}`)),
    label(
      right,
      y(most) + 44 + 18 * NAMED,
      `and ${String(Math.max(0, curves.length - NAMED))} others`,
    ),
  ];
  const drawn = [
    line(
      sizes.map((size) => size * size),
      'stroke="#888" stroke-dasharray="4 4"',
    ),
    line(sizes, 'stroke="#888" stroke-width="2"'),
    ...relative.map(({ ratios }, i) =>
      line(ratios, i < NAMED ? 'stroke="#b7472a"' : 'stroke="#1f4e79" stroke-opacity="0.35"'),
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH)}" height="${String(HEIGHT)}" viewBox="0 0 ${String(WIDTH)} ${String(HEIGHT)}" font-family="sans-serif" font-size="12">
<title>Time by size of the input, as multiples of the first</title>
<rect width="100%" height="100%" fill="#fff"/>
${[...drawn, ...marks].join("\n")}
</svg>
`;
}
