/** Moving in the objects of a slide, and inspecting the result. */
import { findObjects, type FindOptions, type FoundObject } from "../../src/movein/find";
import { moveOnSlide } from "../../src/movein/move";
import type { Source } from "../../src/deck/sources";
import type { Spoken } from "../../src/deck/alt-text";
import type { Package } from "../../src/pptx/package";
import { framesOf } from "../../src/pptx/slide";
import { slideAt } from "./conversion";
import { SLIDE } from "./slides";
import { lines } from "./xml-notation";

export function foundIn(pkg: Package, options?: FindOptions, part = SLIDE): readonly FoundObject[] {
  const found = findObjects(pkg, slideAt(pkg, part), options);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.found;
}

/** What is found, one line each: tool, source, and the result: size and colour, or why not. */
export function told(pkg: Package, options?: FindOptions): readonly string[] {
  return foundIn(pkg, options).map(({ tool, source, content }) => {
    const what = content.ok
      ? `${content.look.points ?? "?"} ${content.look.color ?? "-"}`
      : "reason" in content
        ? content.reason
        : content.problems.map(({ code }) => code).join(" ");
    return `${tool.id}: ${source} (${what})`;
  });
}

/** Moves in everything possible; returns the sources to remember. Throws if one is refused. */
export function moveAll(pkg: Package, spoken?: Spoken, part = SLIDE): readonly Source[] {
  const ready = foundIn(pkg, {}, part).flatMap((one) =>
    one.content.ok ? [{ ...one, ...one.content }] : [],
  );
  const moved = moveOnSlide(pkg, slideAt(pkg, part), ready, { spoken, time: 1 });
  if (!moved.ok) throw new Error(moved.refusal.code);
  return moved.results.flatMap((result) => {
    if (!result.ok) throw new Error(result.refusal.code);
    return result.sources;
  });
}

/** The text frames of the slide: the shape's name, and its paragraphs in the notation of `line`. */
export function boxes(pkg: Package, part = SLIDE): readonly string[] {
  return framesOf(pkg.root(part)).map(
    ({ shape, body }) => `${shape.name}: ${lines(body).join(" | ")}`,
  );
}
