/** The LaTeX of an equation on a slide: as it was typed, where that is known. */
import { tidy } from "../../latex/tidy";
import { writeLatex } from "../../latex/write";
import type { MathList } from "../../math/ast";
import type { Problem } from "../../math/problem";
import { commonFormat, type SlideMath } from "../../pptx/equation";
import { refOf } from "../frames";
import { readMath } from "../linear";
import { textColor } from "../list";
import type { Source } from "../sources";
import type { TypedSources } from "./typed";

export interface Said {
  readonly body: MathList;
  readonly latex: string;
  readonly source: Source | undefined;
  /** What LaTeX cannot express of it; none for an equation that was typed as LaTeX. */
  readonly problems: readonly Problem[];
}

/** The LaTeX of an equation, from the sources of the deck or else from the equation. */
export function saidBy(math: SlideMath, slideId: string, sources: TypedSources): Said {
  const { display, index } = math;
  const frame = refOf(math.frame);
  const { body, problems } = readMath(math.math, { textColor: textColor(math.format) });
  // Its main colour may come from the text that it replaced, although the text beside it now has another
  // colour.
  const own = readMath(math.math, { textColor: textColor(commonFormat(math.math)) });
  const source =
    sources.find(own.body, slideId, frame, index) ?? sources.find(body, slideId, frame, index);
  return {
    body,
    latex: source?.latex ?? writeLatex(tidy(body, { display }), { display }),
    source,
    problems: source ? [] : problems,
  };
}
