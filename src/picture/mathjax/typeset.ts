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

/** MathJax's `<svg>`: 1000 units an em, turned so that y grows upwards inside. */
export async function typeset(mathml: string, display: boolean): Promise<Drawing> {
  const container: unknown = await mathjax.handleRetriesFor(() =>
    page.convert(mathml, { display, em: 16, ex: 8, containerWidth: 1e6 }),
  );
  const svg =
    container instanceof LiteElement
      ? container.children.find((child) => child instanceof LiteElement && child.kind === "svg")
      : undefined;
  if (!(svg instanceof LiteElement)) throw new Error("MathJax made no picture");
  return drawingOf(svg);
}

function drawingOf({ kind, attributes, children }: LiteElement): Drawing {
  return {
    name: kind,
    attributes: new Map(Object.entries(attributes).map(([name, value]) => [name, String(value)])),
    children: children.flatMap((child): (Drawing | string)[] =>
      child instanceof LiteElement
        ? [drawingOf(child)]
        : child instanceof LiteText
          ? [child.value]
          : [],
    ),
  };
}
