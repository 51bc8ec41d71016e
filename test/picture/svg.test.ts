/** Pictures as every program can draw them: paths, one colour, a box round all ink, words for screen readers. */
import { crc32 } from "node:zlib";
import { DOMParser } from "@xmldom/xmldom";
import { readLatex } from "../../src/latex/read";
import { writeMathml } from "../../src/mathml/write";
import { withDensity } from "../../src/picture/png";
import type { Picture } from "../../src/picture/picture";
import { drawEquation } from "../../src/picture/svg";

const look = { size: 24, color: "000000", title: "words", display: true };

function draw(latex: string, more: Partial<typeof look> = {}): Promise<Picture> {
  const all = { ...look, ...more };
  const { body } = readLatex(latex);
  return drawEquation(writeMathml(body, { display: all.display, drawn: true }), all);
}

/** The document as an independent parser reads it; it throws where that is no XML. */
function parsed(svg: string) {
  const element = new DOMParser({
    onError: (_, message) => {
      throw new Error(message);
    },
  }).parseFromString(svg, "image/svg+xml").documentElement;
  if (element === null) throw new Error("empty");
  return element;
}

const count = (svg: string, name: string): number => parsed(svg).getElementsByTagName(name).length;

test("width and height in points, and a box of the same shape", async () => {
  const { svg, width, height, depth } = await draw(String.raw`\frac{a}{b}`);
  const element = parsed(svg);
  expect(element.getAttribute("width")).toBe(`${width}pt`);
  expect(element.getAttribute("height")).toBe(`${height}pt`);
  const [, , w = 0, h = 0] = (element.getAttribute("viewBox") ?? "").split(" ").map(Number);
  expect(w / h).toBeCloseTo(width / height, 2);
  // A fraction of 24 points is higher than a line and reaches below it.
  expect(height).toBeGreaterThan(36);
  expect(depth).toBeGreaterThan(8);
  expect(depth).toBeLessThan(height / 2);
});

test("twice the size is twice the width", async () => {
  const small = await draw("x+y");
  const large = await draw("x+y", { size: 48 });
  expect(large.width / small.width).toBeCloseTo(2, 2);
  expect(large.height / small.height).toBeCloseTo(2, 1);
});

test("the title says it in words, whatever stands in them", async () => {
  const { svg } = await draw("a<b", { title: 'a < b & "so" on' });
  const element = parsed(svg);
  expect(element.getElementsByTagName("title")[0]?.textContent).toBe('a < b & "so" on');
  expect(element.getAttribute("role")).toBe("img");
});

test("letters are paths, in the colour, without anything that is for web pages", async () => {
  const { svg } = await draw(
    String.raw`\mathfrak{g}+\mathscr{F}+\mathbb{R}+\mathsf{A}+\mathtt{c}`,
    {
      color: "1F4E79",
    },
  );
  expect(count(svg, "path")).toBe(9);
  expect(count(svg, "text")).toBe(0);
  expect(svg).toContain('fill="#1F4E79"');
  expect(svg).not.toMatch(/currentColor|data-|style=|class=|href|#000000/);
});

test("parts in a colour of their own keep it", async () => {
  const { svg } = await draw(String.raw`x+\textcolor{#FF0000}{y}`, { color: "00FF00" });
  expect(svg).toContain('fill="#00FF00"');
  expect(svg).toContain('fill="#FF0000"');
});

test("letters that the font has not stay text, in their own room", async () => {
  const { svg, width } = await draw(String.raw`\text{数学}`);
  expect(parsed(svg).getElementsByTagName("text")[0]?.textContent).toBe("数学");
  // Two characters of one em each.
  expect(width).toBeGreaterThan(46);
  expect(width).toBeLessThan(52);
});

test("stretched signs are in one picture, as long as what they enclose", async () => {
  const rows = Array.from({ length: 9 }, () => "x").join(String.raw`\\`);
  const { svg, height } = await draw(String.raw`\left\{\begin{matrix}${rows}\end{matrix}\right.`);
  expect(count(svg, "svg")).toBe(0);
  // Top, bottom, middle and two straight pieces of the brace, and nine letters.
  expect(count(svg, "path")).toBe(14);
  const plain = await draw(String.raw`\begin{matrix}${rows}\end{matrix}`);
  expect(height).toBeGreaterThanOrEqual(plain.height);
  expect(height).toBeLessThan(plain.height * 1.1);
});

test("what hangs out of its letter is inside the box", async () => {
  const { svg } = await draw(String.raw`\mathrm{j}`);
  const [left = 0] = (parsed(svg).getAttribute("viewBox") ?? "").split(" ").map(Number);
  // STIX Two's j begins a tenth of an em to the left of its place.
  expect(left).toBeLessThan(-100);
});

test("an equation in the line is one picture with small operators", async () => {
  const latex = Array.from({ length: 40 }, (_, i) => `x_{${i}}`).join("+");
  const line = await draw(latex, { display: false });
  expect(line.height).toBeLessThan(30);
  expect(line.width).toBeGreaterThan(1000);
  const sum = String.raw`\sum_{i=1}^n i`;
  expect((await draw(sum, { display: false })).height).toBeLessThan((await draw(sum)).height);
});

test("strokes and boxes are drawn", async () => {
  const { svg } = await draw(String.raw`\cancel{x}+\boxed{y}`);
  expect(count(svg, "line") + count(svg, "rect")).toBeGreaterThanOrEqual(2);
});

test("fences have no more room around them than in TeX", async () => {
  const apart = (await draw("f")).width + (await draw("(x)")).width;
  // Each picture has a margin of 0.03 em at both sides.
  expect((await draw("f(x)")).width).toBeLessThan(apart);
  expect((await draw("(a)(b)")).width).toBeLessThan(2 * (await draw("(b)")).width);
});

test("a variant of a sign takes the room of one sign", async () => {
  const { svg, width } = await draw(String.raw`\varsubsetneq`);
  expect(count(svg, "text")).toBe(0);
  expect(width).toBeLessThan(24);
});

test("behind & an equals sign has room on both sides", async () => {
  const aligned = await draw(String.raw`\begin{aligned}x&=y\end{aligned}`);
  const plain = await draw("x=y");
  expect(Math.abs(aligned.width - plain.width)).toBeLessThan(1);
});

test.each(["", String.raw`\quad`])("nothing to see (%j) is still a picture", async (latex) => {
  const { width, height } = await draw(latex);
  expect(width).toBeGreaterThan(0);
  expect(height).toBeGreaterThan(0);
});

test("a PNG says how large it is", () => {
  // Signature and IHDR of a PNG of one pixel, and its end.
  const png = Uint8Array.from(
    Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
      "base64",
    ),
  );
  const made = Buffer.from(withDensity(png, 2));
  expect(made.length).toBe(png.length + 21);
  expect(made.subarray(37, 41).toString("latin1")).toBe("pHYs");
  // Two pixels a point are 144 an inch, 5669 a metre; the checksum as other programs compute it.
  expect([made.readUInt32BE(41), made.readUInt32BE(45), made[49]]).toEqual([5669, 5669, 1]);
  expect(made.readUInt32BE(50)).toBe(crc32(made.subarray(37, 50)));
  expect(made.subarray(54)).toEqual(Buffer.from(png.subarray(33)));
});
