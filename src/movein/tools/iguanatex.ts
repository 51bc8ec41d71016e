/**
 * IguanaTex. The tag LATEXADDIN holds the whole document. A drawing made of shapes is a group; the group and
 * its first child both have the tags, and only the group counts. Newer versions note the original height, so
 * that the letter size of a resized display can be computed.
 */
import { colorIn, nothing, pointsIn, type Tool } from "../left";
import type { SlideObject } from "../object";

/** EMU in a point. */
const EMU = 12700;
/** LaTeX's default letter size, in points. */
const USUAL = 10;

export const iguanatex: Tool = {
  id: "iguanatex",
  name: "IguanaTex",
  read: (object) => {
    const latex = object.tags.get("LATEXADDIN");
    if (latex === undefined) return undefined;
    if (latex.trim() === "") return nothing("noSource");
    return {
      ...{ kind: "latex", form: "text", display: false, latex },
      points: pointsOf(object, latex),
      color: fillOf(object) ?? chosenColor(object),
    };
  },
};

function pointsOf({ tags, seen }: SlideObject, latex: string): number | undefined {
  const made = pointsIn(tags.get("IGUANATEXSIZE"));
  if (made === undefined) return undefined;
  const height = pointsIn(tags.get("ORIGINALHEIGHT"));
  const scale = height === undefined || !seen ? 1 : seen.height / EMU / height;
  return made * scale * (documentSize(latex) / USUAL);
}

/** The letter size of `\documentclass[12pt]{article}` in points; IguanaTex scales the picture as if it were ten. */
function documentSize(latex: string): number {
  const options = /\\documentclass\s*\[([^\]]*)\]/.exec(latex)?.[1] ?? "";
  const size = /(?:^|,)\s*(\d{1,2})\s*pt\s*(?:,|$)/.exec(options)?.[1];
  return size === undefined ? USUAL : Number(size);
}

function chosenColor({ tags }: SlideObject): string | undefined {
  const isChosen = /^(?:true|-?1)$/i.test(tags.get("CHOOSECOLOR") ?? "");
  return isChosen ? colorIn(tags.get("COLORHEX")) : undefined;
}

/** The fill of a drawing made of shapes, which may have been recoloured. */
function fillOf({ shape }: SlideObject): string | undefined {
  if (shape.kind === "picture") return undefined;
  const [fill] = shape.element.descendants("a", "solidFill");
  return colorIn(fill?.child("a", "srgbClr")?.attr("val"));
}
