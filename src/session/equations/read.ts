import { harvestSlide, texFile, type HarvestedEquation } from "../../deck/harvest";
import { readEquation, readMath } from "../../deck/linear";
import { listEquations } from "../../deck/list";
import type { DeckRead, SlideEquation, SlideRead } from "../../exchange/api";
import { tidy } from "../../latex/tidy";
import { writeLatex } from "../../latex/write";
import { writeMathml } from "../../mathml/write";
import { readOmmlText, type OmmlReading } from "../../omml/read";
import type { FoundEquation, FoundOnSlide } from "./found";

/** All equations of a deck. */
export interface FoundInDeck {
  /** Slide by slide, in document order. */
  readonly equations: readonly FoundEquation[];
  /** A LaTeX document with all of them; a comment names the slide and shape of each. */
  tex(title: string): string;
}

export interface DeckReading {
  /** 0…1 */
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

/** Converts OMML to what the pane shows. Never throws. */
export interface EquationReader {
  slide(read: SlideRead): FoundOnSlide;
  /** Slide by slide, with pauses so that the pane stays responsive; undefined when it was cancelled. */
  deck(read: DeckRead, options: DeckReading): Promise<FoundInDeck | undefined>;
}

/** How long the deck is read before the pane gets a turn, in milliseconds. */
const SLICE_MS = 30;

export const equationReader: EquationReader = {
  slide: ({ slideId, slideNumber, equations }) => ({
    slideId,
    slideNumber,
    equations: equations.map((equation) => fromSlide(equation, slideNumber)),
  }),

  async deck({ pkg, slideIds }, { onProgress, signal }) {
    const equations: FoundEquation[] = [];
    const lines: HarvestedEquation[] = [];
    const ids = new Map(slideIds.map((id) => [id.split("#")[0] ?? "", id]));
    let since = performance.now();
    for (const [done, slide] of pkg.slides.entries()) {
      const listed = listEquations(pkg, slide.part);
      const harvested = harvestSlide(pkg, slide);
      if (listed.ok && harvested.ok) {
        lines.push(...harvested.equations);
        for (const equation of listed.equations) {
          const slideId = ids.get(slide.id) ?? slide.id;
          const target = {
            slideId,
            frame: equation.frame,
            index: equation.index,
            omml: equation.math.outerXml,
          };
          equations.push({
            target,
            slideNumber: slide.number,
            shapeName: equation.shapeName,
            ...translated(readEquation(equation), equation.display),
          });
        }
      }
      if (performance.now() - since < SLICE_MS) continue;
      onProgress?.((done + 1) / pkg.slides.length);
      await new Promise((resolve) => setTimeout(resolve));
      if (signal?.aborted) return undefined;
      since = performance.now();
    }
    return { equations, tex: (title) => texFile(lines, title) };
  },
};

function fromSlide(equation: SlideEquation, slideNumber: number): FoundEquation {
  const { slideId, frame, index, omml, display, shapeName, textColor: color } = equation;
  const reading = readOmmlText(omml, { textColor: color }, readMath);
  return {
    target: { slideId, frame, index, omml },
    slideNumber,
    shapeName,
    ...translated(reading, display),
  };
}

const NOWHERE = { from: 0, to: 0 };

function translated(
  { body, problems }: OmmlReading,
  display: boolean,
): Pick<FoundEquation, "body" | "latex" | "mathml" | "display" | "problems"> {
  return {
    body,
    display,
    latex: writeLatex(tidy(body, { display }), { display }),
    mathml: writeMathml(body, { display, drawn: true }),
    problems: problems.map((problem) => ({ ...problem, span: NOWHERE })),
  };
}
