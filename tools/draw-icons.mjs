// Draws the icons of assets/icons from the drawings below, in a Chromium: `node tools/draw-icons.mjs`. The
// pictures are committed, because the manifest needs them as files; draw them again after a change.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "./browser.mjs";

const out = join(dirname(dirname(fileURLToPath(import.meta.url))), "assets", "icons");

const RED = "#C43E1C";
/** Between the reds of light and dark ribbons: 3.9 : 1 on white, 3.7 : 1 on #292929. */
const LIGHT_RED = "#D6552F";
const GREY = "#808080";

/**
 * A sum sign on a 24-unit square, as one outline: slab serifs left and right, a wedge that points to the
 * middle. `weight` is the thickness of its horizontal strokes.
 */
function sum({ x, y, width, height, weight }) {
  const right = x + width;
  const bottom = y + height;
  const middle = y + height / 2;
  const tip = x + width * 0.58;
  const serif = weight * 1.7;
  return [
    `M${x} ${y}H${right}V${y + serif + weight * 0.6}H${right - weight}V${y + weight}`,
    `H${x + weight * 1.9}L${tip} ${middle}L${x + weight * 1.9} ${bottom - weight}`,
    `H${right - weight}V${bottom - serif - weight * 0.6}H${right}V${bottom}H${x}`,
    `V${bottom - weight * 0.9}L${tip - weight * 1.75} ${middle}L${x} ${y + weight * 0.9}Z`,
  ].join("");
}

/** The caret: a bar with serifs, so that it does not read as a letter. */
function caret({ x, y, height, weight, foot }) {
  const bottom = y + height;
  return `M${x - foot} ${y}H${x + foot}V${y + weight}H${x + weight / 2}V${bottom - weight}H${x + foot}V${bottom}H${x - foot}V${bottom - weight}H${x - weight / 2}V${y + weight}H${x - foot}Z`;
}

const svg = (size, content) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24">${content}</svg>`;

/** The ribbon button: strokes that are visible on light and dark ribbons; heavier at small sizes. */
function insertIcon(size) {
  const weight = size <= 20 ? 2.4 : size <= 32 ? 2.1 : 1.9;
  return svg(
    size,
    `<path fill="${LIGHT_RED}" d="${sum({ x: 2, y: 3.5, width: 12.5, height: 17, weight })}"/>` +
      `<path fill="${GREY}" d="${caret({ x: 19.2, y: 2, height: 20, weight: size <= 20 ? 1.6 : 1.4, foot: 2.4 })}"/>`,
  );
}

/** A pencil that writes at the foot of the sum. */
function editIcon(size) {
  const weight = size <= 20 ? 2.4 : size <= 32 ? 2.1 : 1.9;
  return svg(
    size,
    `<path fill="${LIGHT_RED}" d="${sum({ x: 2, y: 3.5, width: 12.5, height: 17, weight })}"/>` +
      `<path fill="${GREY}" d="M20.2 5.6L22.9 8.3L15.6 20.2L12.6 21.6L13 18.4ZM20.9 4.5L22 2.8A1 1 0 0 1 23.4 2.5L24 3.1V6.6L23.6 7.2Z"/>`,
  );
}

/** The sum on selected text: a bar with handles, like text that is marked. */
function selectionIcon(size) {
  const weight = size <= 20 ? 2.3 : size <= 32 ? 2 : 1.8;
  return svg(
    size,
    `<path fill="${GREY}" fill-opacity="0.4" d="M1 2H23V22H1Z"/>` +
      `<path fill="${LIGHT_RED}" d="${sum({ x: 6, y: 4.5, width: 12, height: 15, weight })}"/>` +
      `<path fill="${GREY}" d="${caret({ x: 1.5, y: 1, height: 22, weight: 1.4, foot: 1.5 })}${caret({ x: 22.5, y: 1, height: 22, weight: 1.4, foot: 1.5 })}"/>`,
  );
}

/** The sum with its number on the right, as in a paper. */
function numberIcon(size) {
  const weight = size <= 20 ? 2.4 : size <= 32 ? 2.1 : 1.9;
  const line = size <= 20 ? 1.9 : 1.6;
  const stroke = `fill="none" stroke="${GREY}" stroke-width="${line}"`;
  return svg(
    size,
    `<path fill="${LIGHT_RED}" d="${sum({ x: 0.5, y: 4.5, width: 10.5, height: 15, weight })}"/>` +
      `<path ${stroke} d="M15.6 5Q11.8 12 15.6 19M20.4 5Q24.2 12 20.4 19M16.6 9.6L18.4 8.4V15.8"/>`,
  );
}

/** The add-in itself: the same on a red tile. */
function logo(size) {
  return svg(
    size,
    `<rect x="1" y="1" width="22" height="22" rx="5" fill="${RED}"/>` +
      `<path fill="#fff" d="${sum({ x: 5, y: 5.5, width: 9.5, height: 13, weight: 1.7 })}"/>` +
      `<path fill="#fff" fill-opacity="0.85" d="${caret({ x: 18, y: 5, height: 14, weight: 1.2, foot: 1.8 })}"/>`,
  );
}

const pictures = [
  ...[16, 20, 24, 32, 40, 48, 64, 80].flatMap((size) => [
    ["insert", size, insertIcon(size)],
    ["edit", size, editIcon(size)],
    ["selection", size, selectionIcon(size)],
    ["number", size, numberIcon(size)],
  ]),
  ...[32, 64, 80, 128].map((size) => ["logo", size, logo(size)]),
];

mkdirSync(out, { recursive: true });
const browser = await launchBrowser();
try {
  for (const [name, size, drawing] of pictures) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(`<style>*{margin:0}svg{display:block}</style>${drawing}`);
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(join(out, `${name}-${size}.png`), png);
    await page.close();
  }
} finally {
  await browser.close();
}
console.log(`${pictures.length} pictures in ${out}`);
