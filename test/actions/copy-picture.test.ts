/** Pictures on the clipboard, and what is offered where it takes none. */
import { copyPicture } from "../../src/actions/copy-picture";
import type {
  CopyPictureResult,
  PictureContent,
  PictureFormatName,
} from "../../src/actions/copy-picture";
import type { PictureInput } from "../../src/session/drawn";
import { pictureMaker } from "../../src/session/pictures";
import type { PictureMaker } from "../../src/session/pictures";
import { testServices } from "../support/services";

/** Node has no canvas: the PNG says what it was asked for. */
const maker: PictureMaker = {
  draw: (...of) => pictureMaker.draw(...of),
  png: (picture, scale) =>
    Promise.resolve(new Blob([`${scale} × ${picture.width}`], { type: "image/png" })),
};

async function copied(
  input: Partial<PictureInput>,
  format: PictureFormatName,
  {
    answer = "picture",
    pictures = maker,
  }: { answer?: "picture" | "text" | "refused"; pictures?: PictureMaker } = {},
): Promise<{ result: CopyPictureResult; content: PictureContent | undefined }> {
  let content: PictureContent | undefined;
  const services = testServices({
    pictures: () => Promise.resolve(pictures),
    spoken: () => Promise.resolve(() => ["a over b"]),
  });
  const result = await copyPicture(
    services,
    {
      async write(wanted, promised) {
        content = await promised;
        expect(content?.format ?? wanted).toBe(wanted);
        return content === undefined ? "refused" : answer;
      },
    },
    { source: String.raw`\frac{a}{b}`, mode: "auto", ...input },
    format,
  );
  return { result, content };
}

function svgOf(content: PictureContent | undefined): string {
  if (content?.format !== "svg") throw new Error("no SVG");
  return content.svg;
}

test("an SVG with the equation in words, black and 24 points unless something else is set", async () => {
  const { result, content } = await copied({}, "svg");
  expect(result).toEqual({ kind: "copied" });
  expect(svgOf(content)).toContain("<title>a over b</title>");
  expect(svgOf(content)).toContain('fill="#000000"');
  const height = (svg: string): number => Number(/ height="([\d.]+)pt"/.exec(svg)?.[1]);
  const large = svgOf((await copied({ size: 4800, color: "C00000" }, "svg")).content);
  expect(large).toContain('fill="#C00000"');
  expect(height(large) / height(svgOf(content))).toBeCloseTo(2, 1);
});

test("a PNG of twice as many pixels", async () => {
  const { result, content } = await copied({}, "png");
  expect(result).toEqual({ kind: "copied" });
  if (content?.format !== "png") throw new Error("no PNG");
  expect(await content.png.text()).toMatch(/^2 × \d/);
});

test("definitions are in force, and mode: inline is lower", async () => {
  const preamble = String.raw`\newcommand{\half}{\frac{a}{b}}`;
  const own = svgOf((await copied({ source: String.raw`\half`, preamble }, "svg")).content);
  expect(own).toBe(svgOf((await copied({}, "svg")).content));
  const inline = svgOf((await copied({ mode: "inline" }, "svg")).content);
  expect(inline).not.toBe(own);
});

test("with errors or without LaTeX nothing is copied", async () => {
  const unreadable = await copied({ source: String.raw`\frac{a}{` }, "svg");
  expect(unreadable.result).toMatchObject({ kind: "unreadable" });
  expect(unreadable.content).toBeUndefined();
  expect(await copied({ source: "  " }, "png")).toEqual({
    result: { kind: "empty" },
    content: undefined,
  });
});

test.each([
  ["svg", "text", "copiedAsText", "equation.svg"],
  ["svg", "refused", "refused", "equation.svg"],
  ["png", "refused", "refused", "equation.png"],
] as const)("%s, clipboard answers %s: a file to save", async (format, answer, kind, name) => {
  const { result } = await copied({}, format, { answer });
  if (!("file" in result)) throw new Error(result.kind);
  expect(result).toMatchObject({ kind, file: { name } });
  const { content } = result.file;
  const text = typeof content === "string" ? content : await content.text();
  expect(text).toMatch(format === "svg" ? /^<svg / : /^2 ×/);
});

test("what cannot be drawn is said, and nothing is copied", async () => {
  const broken: PictureMaker = {
    draw: () => Promise.reject(new Error("no network")),
    png: maker.png,
  };
  expect(await copied({}, "svg", { pictures: broken })).toEqual({
    result: { kind: "notDrawn", detail: "no network" },
    content: undefined,
  });
  const noCanvas: PictureMaker = {
    draw: maker.draw,
    png: () => Promise.reject(new Error("no canvas")),
  };
  expect(await copied({}, "png", { pictures: noCanvas })).toEqual({
    result: { kind: "notDrawn", detail: "no canvas" },
    content: undefined,
  });
});
