/**
 * MathML to an SVG as MathJax draws it, as a tree of its own light DOM: without the page's document, so
 * that the strict Content-Security-Policy has nothing to refuse, and the same in tests. Texts in letters
 * that the font has not (CJK) stay text; how wide they are is estimated (a CJK character is one em).
 */
import { liteAdaptor } from "@mathjax/src/js/adaptors/liteAdaptor.js";
import { LiteElement } from "@mathjax/src/js/adaptors/lite/Element.js";
import { LiteText } from "@mathjax/src/js/adaptors/lite/Text.js";
import { RegisterHTMLHandler } from "@mathjax/src/js/handlers/html.js";
import { MathML } from "@mathjax/src/js/input/mathml.js";
import { mathjax } from "@mathjax/src/js/mathjax.js";
import { SVG } from "@mathjax/src/js/output/svg.js";
import { MathJaxStix2Font } from "@mathjax/mathjax-stix2-font/js/svg.js";
import type { Drawing } from "../drawing";
import { loadRange } from "./ranges";

/** The font has no glyphs for them, and MathJax would leave room. */
const VARIATION_SELECTORS = /[\uFE00-\uFE0F]/g;

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
mathjax.asyncLoad = loadRange;

const page = mathjax.document("", {
  InputJax: new MathML({}),
  OutputJax: new SVG({
    fontData: new MathJaxStix2Font(),
    // Every letter a path where it stands: PowerPoint and others know no references between them.
    fontCache: "none",
    // An equation in the line must not be broken into several pictures.
    linebreaks: { inline: false },
  }),
});

/**
 * The letters that load now. One file at a time: two tries that wait for the same file would both set it
 * up, and MathJax counts the sizes of its stretched signs wrong from then on.
 */
let loading: Promise<unknown> | undefined;

/** Is it an equation in a paragraph of its own? `writeMathml` says so at the very beginning. */
export function isDisplay(mathml: string): boolean {
  return /^<math[^>]* display="block"/.test(mathml);
}

/**
 * MathJax's `<svg>`: 1000 units an em, turned so that y grows upwards inside. A promise where letters
 * have to load first, rejected where they cannot; when it is kept, another try comes further.
 */
export function tryTypeset(mathml: string, display: boolean): Drawing | Promise<unknown> {
  if (loading !== undefined) return loading;
  let container: unknown;
  try {
    container = page.convert(mathml.replace(VARIATION_SELECTORS, ""), {
      display,
      em: 16,
      ex: 8,
      containerWidth: 1e6,
    });
  } catch (error) {
    const wanted = lettersWanted(error);
    if (wanted === undefined) throw error;
    loading = wanted.finally(() => {
      loading = undefined;
    });
    return loading;
  }
  const svg =
    container instanceof LiteElement
      ? container.children.find((child) => child instanceof LiteElement && child.kind === "svg")
      : undefined;
  if (!(svg instanceof LiteElement)) throw new Error("MathJax made no picture");
  return drawingOf(svg);
}

/** MathJax throws when it needs more letters, with a promise of them (`util/Retries.js`). */
function lettersWanted(error: unknown): Promise<unknown> | undefined {
  return error instanceof Error && "retry" in error && error.retry instanceof Promise
    ? error.retry
    : undefined;
}

/** As `tryTypeset`, when all letters are there. */
export async function typeset(mathml: string, display: boolean): Promise<Drawing> {
  for (;;) {
    const set = tryTypeset(mathml, display);
    if (!(set instanceof Promise)) return set;
    await set;
  }
}

function drawingOf({ kind, attributes, children }: LiteElement): Drawing {
  // Plain loops: a long formula has thousands of elements, and is drawn at every key.
  const drawing = {
    name: kind,
    attributes: new Map<string, string>(),
    children: [] as (Drawing | string)[],
  };
  for (const name of Object.keys(attributes))
    drawing.attributes.set(name, String(attributes[name]));
  for (const child of children) {
    if (child instanceof LiteElement) drawing.children.push(drawingOf(child));
    else if (child instanceof LiteText) drawing.children.push(child.value);
  }
  return drawing;
}
