/** The stand-in's pictures of slides and shapes, through the real office.js. */
import { unzlibSync } from "fflate";
import { deck, equation, mathRun, paragraph, run, slide, textBox } from "../support/deck";
import { openPowerPoint, type PowerPointForTests } from "../support/powerpoint";

const FRACTION = `<m:f><m:num>${mathRun("a")}</m:num><m:den>${mathRun("b")}</m:den></m:f>`;
const DECK = deck({
  slides: [slide(textBox(paragraph(equation(FRACTION))), textBox(paragraph(run("a"))))],
});

let powerpoint: PowerPointForTests | undefined;
afterEach(() => {
  powerpoint?.close();
  powerpoint = undefined;
});

interface Picture {
  readonly width: number;
  readonly height: number;
  /** How many pixels are ink: darker than a border. */
  readonly ink: number;
}

function read(base64: string): Picture {
  const bytes = Buffer.from(base64, "base64");
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const length = bytes.readUInt32BE(33);
  const rows = unzlibSync(new Uint8Array(bytes.subarray(41, 41 + length)));
  let ink = 0;
  for (let at = 0; at < rows.length; at++) {
    if (at % (width + 1) !== 0 && (rows[at] ?? 255) < 100) ink += 1;
  }
  return { width, height, ink };
}

/** Pictures of the shapes (by their places) and of the slide. */
async function pictures(
  options?: PowerPoint.ShapeGetImageOptions,
): Promise<{ readonly shapes: readonly Picture[]; readonly slide: Picture }> {
  powerpoint ??= await openPowerPoint({ deck: DECK });
  return powerpoint.powerpoint.run(async (context) => {
    const page = context.presentation.slides.getItemAt(0);
    const made = [0, 1].map((at) => page.shapes.getItemAt(at).getImageAsBase64(options));
    const whole = page.getImageAsBase64({ width: 400 });
    await context.sync();
    return { shapes: made.map((one) => read(one.value)), slide: read(whole.value) };
  });
}

test("a fraction is more than a letter, and the slide shows both", async () => {
  const { shapes, slide: whole } = await pictures({ width: 300 });
  const [fraction, letter] = shapes;
  expect(letter?.ink).toBeGreaterThan(0);
  expect(fraction?.ink).toBeGreaterThan(2 * (letter?.ink ?? 0));
  expect(whole.ink).toBeGreaterThan(0);
});

test("one of width and height gives the other", async () => {
  const { shapes, slide: whole } = await pictures({ width: 300 });
  expect(shapes[0]?.width).toBe(300);
  expect([whole.width, whole.height]).toEqual([400, 225]);
  const { shapes: high } = await pictures({ height: 100 });
  const { width = 0, height = 0 } = high[0] ?? {};
  expect(height).toBe(100);
  expect(width / height).toBeCloseTo((shapes[0]?.width ?? 0) / (shapes[0]?.height ?? 1), 0);
});

test("a size that is no positive whole number is refused", async () => {
  await expect(pictures({ width: 0 })).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(pictures({ height: 1.5 })).rejects.toMatchObject({ code: "InvalidArgument" });
});
