/**
 * Tools that keep the source in the alternative text: pptex (the whole document), TeX4Office (a document;
 * recognized by the name of its shapes), Na-Tag (JSON, in some files also in tags), SlideSCI (only the
 * formula, without a mark), MathEquations for Google Slides (recognized by the title).
 */
import { parseJson, textOf } from "../json";
import { colorIn, nothing, type Left, type Tool } from "../left";
import type { SlideObject } from "../object";

const DOCUMENT = /\\begin\s*\{document\}/;

function fromText(latex: string, display: boolean): Left {
  return DOCUMENT.test(latex) || /(?<!\\)\$|\\[[(]/.test(latex)
    ? { kind: "latex", form: "text", display, latex }
    : { kind: "latex", form: "formula", display, latex };
}

export const tex4office: Tool = {
  id: "tex4office",
  name: "TeX4Office",
  read: ({ name, description }) => {
    if (!/^tex4office_obj/i.test(name)) return undefined;
    return description.trim() === "" ? nothing("noSource") : fromText(description, true);
  },
};

export const pptex: Tool = {
  id: "pptex",
  name: "pptex",
  read: ({ shape, description }) =>
    shape.kind === "picture" && DOCUMENT.test(description) && /\\documentclass/.test(description)
      ? fromText(description, false)
      : undefined,
};

export const natag: Tool = {
  id: "natag",
  name: "Na-Tag",
  describes: /^na-?tag/i,
  read: ({ tags, title, description }) => {
    const tagged = tags.get("LATEX_EQUATION_SOURCE");
    const json = parseJson(tags.get("LATEX_EQUATION_META")) ?? parseJson(description);
    const isMarked = /^na-?tag/i.test(title);
    if (tagged === undefined && !isMarked) return undefined;
    const latex = tagged ?? textOf(json, "latex");
    if (latex === undefined || latex.trim() === "") return nothing("noSource");
    const color = colorIn(textOf(json, "color"));
    return { kind: "latex", form: "formula", display: true, latex, color };
  },
};

export const mathequations: Tool = {
  id: "mathequations",
  name: "MathEquations",
  describes: /^MathEquation\b/i,
  read: ({ title, description }) => {
    const [isIts, color] = /^MathEquation\s*(?:,\s*(#?[0-9a-f]{6})?.*)?$/i.exec(title) ?? [];
    if (isIts === undefined) return undefined;
    if (description.trim() === "") return nothing("noSource");
    const latex = description;
    return { kind: "latex", form: "formula", display: true, latex, color: colorIn(color) };
  },
};

/**
 * LaTeX in the alternative text of a picture, without any mark of a tool: SlideSCI writes it like this, and
 * so does IguanaTex with an option. Whether it is LaTeX is decided by reading it.
 */
export const slidesci: Tool = {
  id: "slidesci",
  name: "SlideSCI",
  unmarked: true,
  read: (object) => (isLonePicture(object) ? fromText(object.description, true) : undefined),
};

/** Is it a picture whose text has a command or a script, and no sentence, Windows path or address? */
function isLonePicture({ shape, description }: SlideObject): boolean {
  return (
    shape.kind === "picture" &&
    !/\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b/i.test(
      description.replace(/\\\w+\s*(?:\{[^{}]*\})?/g, ";"),
    ) &&
    /\\[a-zA-Z]{2,}|[_^]\s*\{/.test(description) &&
    !/^\s*(?:[a-z]:\\|\\\\|\w+:\/\/)/i.test(description) &&
    !/[a-z]:\\(?:users|documents|temp|windows)\b|\.(?:png|jpe?g|gif|emf|wmf|svg|pdf|tiff?)\s*$/i.test(
      description,
    )
  );
}
