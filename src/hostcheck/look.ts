/** What is on a slide read back from the host, in the terms of the findings. */
import { mathOf } from "../pptx/equation";
import { numbersIn } from "../pptx/equation-number";
import type { Package } from "../pptx/package";
import type { XmlElement } from "../xml/parse";
import { NOTES_TEXT, SHAPES } from "./scratch";

export interface SlideLook {
  /** Equations (`a14:m`) of each shape, by its id, outside fallbacks. */
  readonly equations: Readonly<Record<string, number>>;
  /** What a program without equations is shown: "text", "picture", "both" or "nothing". */
  readonly fallback: "text" | "picture" | "both" | "nothing";
  /** The numbers after `#` of the numbered lines are there, and can be read as ours. */
  readonly numbered: boolean;
  /** Names of shapes outside fallbacks, in drawing order. */
  readonly names: readonly string[];
  /** Shapes that the animation points at. */
  readonly animated: readonly string[];
  readonly notes: boolean;
  readonly tags: boolean;
  /** Text of each shape outside fallbacks, by its id; equations left out. */
  readonly texts: Readonly<Record<string, string>>;
}

function within(element: XmlElement, local: string): boolean {
  for (let up = element.parent; up; up = up.parent) if (up.local === local) return true;
  return false;
}

function textOf(element: XmlElement): string {
  return element
    .descendants("a", "t")
    .map((t) => t.text)
    .join("");
}

/** Reads a slide. Parts that cannot be read throw, as `Package` does. */
export function lookAt(pkg: Package, part: string): SlideLook {
  const root = pkg.root(part);
  const named = root
    .descendants("p", "cNvPr")
    .filter((element) => !within(element, "Fallback") && element.attr("id") !== "1");
  const shapes = named.map((element) => ({
    id: element.attr("id") ?? "",
    // cNvPr → nvSpPr → sp
    shape: element.parent?.parent ?? element,
  }));
  const fallbacks = root.descendants("mc", "Fallback");
  const asText = fallbacks.some((element) => element.descendants("a", "t").length > 0);
  const asPicture = fallbacks.some(
    (element) =>
      element.descendants("a", "blip").length + element.descendants("p", "pic").length > 0,
  );
  const numbered = shapes.find(({ id }) => id === SHAPES.numbered)?.shape;
  const numbers = mathOf(root)
    .filter(({ frame }) => frame.shape.id === SHAPES.numbered)
    .flatMap(({ own }) => numbersIn(own).map(({ text }) => text));
  const isWide = (numbered?.descendants("m", "maxDist").length ?? 0) > 0;
  const notes = pkg.related(part, "notesSlide");
  return {
    equations: Object.fromEntries(
      shapes.map(({ id, shape }) => [id, shape.descendants("a14", "m").length]),
    ),
    fallback: asText && asPicture ? "both" : asText ? "text" : asPicture ? "picture" : "nothing",
    numbered: isWide && numbers.join() === "1,2",
    names: named.map((element) => element.attr("name") ?? ""),
    animated: [
      ...new Set(root.descendants("p", "spTgt").map((element) => element.attr("spid") ?? "")),
    ],
    notes: notes !== undefined && pkg.text(notes).includes(NOTES_TEXT),
    tags: pkg.related(part, "tags") !== undefined,
    texts: Object.fromEntries(shapes.map(({ id, shape }) => [id, textOf(shape)])),
  };
}
