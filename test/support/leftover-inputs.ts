/** Damaged objects of other tools: tags, alternative texts, compound files, metafiles with a PDF. */
import fc from "fast-check";
import { moveOnSlide } from "../../src/movein/move";
import type { ShapeBuilder } from "./deck";
import { emfWithPdf, leftObject, leftPicture, pdf } from "./leftovers";
import { foundIn } from "./moving";
import { fraction, letters, line, matrix, metafile, mtef, nativeObject, root } from "./mtef";
import { slideAt } from "./conversion";
import { SLIDE, slideOf } from "./slides";

const slot = (text: string) => line(letters(text));
const EQUATION = line(
  fraction(slot("ab"), line(root(slot("x")))),
  matrix(2, 2, 1, slot("a"), slot("b"), slot("c"), slot("d")),
);
const ESCAPED =
  "/EscapedPreamble (ESannoep%5CnewcommandESannoepend) /EscapedSubject (ESannoesx%5E2ESannoesend) /Type (EEtype4EEtypeend)";
const PAGE = `stream\n<latexit>${Buffer.from("bplist00 nothing").toString("base64")}</latexit>\nendstream`;

/** Bytes as tools leave them, and the shape that holds them on a slide. */
const BINARY: readonly {
  readonly bytes: Uint8Array;
  readonly shape: (bytes: Uint8Array) => ShapeBuilder;
}[] = [
  { bytes: nativeObject(mtef(3, EQUATION)), shape: (b) => leftObject("Equation.3", b) },
  { bytes: nativeObject(mtef(5, EQUATION)), shape: (b) => leftObject("Equation.DSMT4", b) },
  { bytes: nativeObject(mtef(5, EQUATION)), shape: (b) => leftObject("VisualTeX.Formula.1", b) },
  {
    bytes: metafile(mtef(5, EQUATION)),
    shape: (media) => leftPicture({ media, extension: "wmf" }),
  },
  {
    bytes: emfWithPdf(pdf(ESCAPED)),
    shape: (media) => leftPicture({ media, extension: "emf" }),
  },
  { bytes: emfWithPdf(pdf(PAGE)), shape: (media) => leftPicture({ media, extension: "emf" }) },
];

const TAGS = [
  "LATEXADDIN IGUANATEXSIZE ORIGINALHEIGHT SOURCE TEXPOINT SLIDETEX_LATEX SLIDETEX_RENDER_OPTIONS",
  "LATEXSNIPPERLATEXCHUNKS LATEXSNIPPERLATEX0000 LATEXSNIPPERLATEXBYTES VISUALTEXMETADATA LATEXCODE",
  "LATEX_EQUATION_SOURCE LATEX_EQUATION_META TYPSTKIND",
].flatMap((names) => names.split(" "));
const TEXTS = [
  "\\documentclass[12pt]{article}\\newcommand\\x{\\x\\x}\\begin{document}a {\\bf b $\\x^2$} \\begin{itemize}\\item c\\end{itemize}\\end{document}",
  "\\begin{document}\\textcolor{red}{\\Large $a$ \\[b\\]",
  "{{{{{{{{$",
  '{"latex":"x^2","lines":[1,{}],"origURL":"https://latex.codecogs.com/png.latex?%5Cfrac"}',
  "visualtex:v1:deflate:q1ZKSixJVbJSqlCK",
  "template\t\t\t\\frac",
  "-1e400",
  "3",
  "",
];

interface Input {
  /** For bytes, the index of the kind; for texts, the tag or attribute. */
  readonly kind: number | string;
  /** Base64 for bytes. */
  readonly content: string;
}

const binary = fc
  .tuple(
    fc.nat(BINARY.length - 1),
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
    fc.option(fc.nat()),
  )
  .map(([kind, changes, cut]): Input => {
    const whole = BINARY[kind]?.bytes ?? new Uint8Array();
    const bytes = whole.slice(0, cut === null ? undefined : cut % (whole.length + 1));
    // Headers and tables are changed as often as the rest.
    for (const [at, byte] of changes) bytes[at % Math.max(1, bytes.length)] = byte;
    return { kind, content: Buffer.from(bytes).toString("base64") };
  });

const text = fc
  .tuple(
    fc.constantFrom(...TAGS, "descr", "title"),
    fc.array(fc.oneof(fc.constantFrom(...TEXTS), fc.string({ maxLength: 20 })), { maxLength: 4 }),
  )
  .map(([kind, pieces]): Input => ({ kind, content: pieces.join("") }));

/** As JSON. */
export const leftoverInputs: fc.Arbitrary<string> = fc
  .oneof(binary, text)
  .map((input) => JSON.stringify(input));

function shapeOf({ kind, content }: Input): ShapeBuilder {
  if (typeof kind === "number")
    return BINARY[kind]?.shape(new Uint8Array(Buffer.from(content, "base64"))) ?? leftPicture({});
  // What XML cannot hold a program cannot have left.
  // oxlint-disable-next-line no-control-regex -- naming the forbidden control characters is the point
  const clean = content.replace(/[\u0000-\u001F\uD800-\uDFFF\uFFFE\uFFFF]/g, "?");
  if (kind === "descr" || kind === "title") return leftPicture({ [kind]: clean });
  return leftPicture({ tags: { [kind]: clean, LATEXSNIPPERLATEXCHUNKS: "1" } });
}

/** It must be read and moved in, or refused with a reason; the slide must be readable afterwards. */
export function anyLeftover(json: string): string | undefined {
  const pkg = slideOf(shapeOf(JSON.parse(json) as Input));
  const found = foundIn(pkg);
  const ready = found.flatMap((one) => (one.content.ok ? [{ ...one, ...one.content }] : []));
  const moved = moveOnSlide(pkg, slideAt(pkg, SLIDE), ready, { spoken: undefined, time: 1 });
  if (!moved.ok) return `refused: ${moved.refusal.code}`;
  pkg.root(SLIDE);
  const kept = found.filter(({ content }) => !content.ok);
  const isTold = kept.every(
    ({ content }) => "reason" in content || ("problems" in content && content.problems.length > 0),
  );
  return isTold ? undefined : "left without a reason";
}
