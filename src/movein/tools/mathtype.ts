/**
 * Equation Editor 3.0, which Office no longer includes, and MathType: embedded objects whose data is
 * MTEF, or pictures of MathType, which contain MTEF too.
 */
import { readLatex } from "../../latex/read";
import { tidy } from "../../latex/tidy";
import { writeLatex } from "../../latex/write";
import type { MathList } from "../../math/ast";
import { hasErrors } from "../../math/problem";
import { nothing, type Left, type Tool } from "../left";
import { mtefInObject, mtefInPicture } from "../mtef/native";
import { readMtef } from "../mtef/read";
import { MtefError } from "../mtef/records";
import { treeOf } from "../mtef/tree";
import type { SlideObject } from "../object";

export const equation3: Tool = {
  id: "equation3",
  name: "Equation Editor",
  read: (object) => read(object, /^Equation\.[1-3]$/i),
};

export const mathtype: Tool = {
  id: "mathtype",
  name: "MathType",
  read: (object) => read(object, /^(?:Equation\.(?:DSMT|MT)\w*|MathType)/i) ?? inPicture(object),
};

function read({ embedded, seen }: SlideObject, program: RegExp): Left | undefined {
  if (!embedded || !program.test(embedded.program)) return undefined;
  const data = embedded.data();
  const mtef = data && mtefInObject(data);
  if (!mtef) return nothing(data ? "damagedSource" : "noSource");
  const scale = seen && embedded.width > 0 ? seen.width / embedded.width : undefined;
  return equationLeft(mtef, scale);
}

function inPicture({ media }: SlideObject): Left | undefined {
  for (const { part, bytes } of media) {
    if (!/\.(?:wmf|emf)$/i.test(part)) continue;
    const data = bytes();
    const mtef = data && mtefInPicture(data);
    if (mtef) return equationLeft(mtef, undefined);
  }
  return undefined;
}

/** `scale` is the size on the slide relative to the original size. */
function equationLeft(mtef: Uint8Array, scale: number | undefined): Left {
  try {
    const equation = readMtef(mtef);
    const { body, problems, color } = treeOf(equation);
    if (body.length === 0 && !hasErrors(problems)) return nothing("noSource");
    const points = scale === undefined ? undefined : equation.points * scale;
    const display = !equation.inline;
    return { kind: "tree", body: structured(body, display), problems, display, points, color };
  } catch (error) {
    if (error instanceof MtefError) return nothing("unknownFormat");
    throw error;
  }
}

/**
 * The tree after writing it as a person would in LaTeX and reading that: functions get their arguments, and
 * fences that were typed one by one are paired.
 */
function structured(body: MathList, display: boolean): MathList {
  const neat = tidy(body, { display });
  const read = readLatex(writeLatex(neat, { display }), { display });
  return hasErrors(read.problems) ? neat : read.body;
}
