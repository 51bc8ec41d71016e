/**
 * MathML to SVG with MathJax, in MathJax's own light DOM: this does not touch the page's document, so the
 * strict Content-Security-Policy does not apply, and it works the same in tests. Texts in letters that
 * the font does not have (CJK) stay text; their width is estimated (a CJK character is one em).
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

/** Removed, because the font has no glyphs for them, and MathJax would reserve space. */
const VARIATION_SELECTORS = /[\uFE00-\uFE0F]/g;

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
mathjax.asyncLoad = loadRange;

const page = mathjax.document("", {
  InputJax: new MathML({}),
  OutputJax: new SVG({
    fontData: new MathJaxStix2Font(),
    // Every letter is drawn as its own path: PowerPoint and others do not support references to shared paths.
    fontCache: "none",
    // An inline equation must not be broken into several pictures.
    linebreaks: { inline: false },
  }),
});

/**
 * The font file that is loading. Only one at a time: two tries that wait for the same file would both set it
 * up, and then MathJax computes the sizes of its stretched signs wrong.
 */
let loading: Promise<unknown> | undefined;

/** Is it an equation in a paragraph of its own? `writeMathml` puts that at the very beginning. */
export function isDisplay(mathml: string): boolean {
  return /^<math[^>]* display="block"/.test(mathml);
}

/**
 * MathJax's `<svg>`: 1000 units an em, flipped so that y grows upwards inside. If letters have to load
 * first, a promise: when it resolves, try again (more may have to load); it rejects where they cannot load.
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

/** The promise in the error that MathJax throws when it needs more letters (`util/Retries.js`). */
function lettersWanted(error: unknown): Promise<unknown> | undefined {
  return error instanceof Error && "retry" in error && error.retry instanceof Promise
    ? error.retry
    : undefined;
}

/** As `tryTypeset`, but waits for all letters. */
export async function typeset(mathml: string, display: boolean): Promise<Drawing> {
  for (;;) {
    const set = tryTypeset(mathml, display);
    if (!(set instanceof Promise)) return set;
    await set;
  }
}

function drawingOf({ kind, attributes, children }: LiteElement): Drawing {
  // Plain loops, because a long formula has thousands of elements and is drawn on every keystroke.
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
