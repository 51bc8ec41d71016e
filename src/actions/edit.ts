import type { Mode } from "../deck/place";
import type { Action } from "./action";
import type { Services } from "../session/services";
import type { FoundEquation } from "../session/equations/found";
import type { Remembered } from "../session/equations/memory";
import { readSlide } from "./read-slide";

export interface EditInput {
  readonly equation: FoundEquation;
  /** The other equations that were read with it. */
  readonly others: readonly FoundEquation[];
  /** The equation is on the slide in the editing area, which is read again because it may have changed. */
  readonly again: boolean;
}

/** An existing equation in the form that the field takes. */
export interface OpenedEquation {
  readonly equation: FoundEquation;
  /** The source as it was typed, where that is remembered. */
  readonly typed: Remembered | undefined;
  /** Which form goes into the field: as typed, unless the equation was changed in PowerPoint since. */
  readonly form: OpenedForm;
  readonly mode: Exclude<Mode, "auto">;
}

/** As it was typed, or as it is now on the slide. */
export type OpenedForm = "typed" | "now";

/** LaTeX and definitions of the equation in this form. */
export function latexOf(
  { equation, typed }: Pick<OpenedEquation, "equation" | "typed">,
  form: OpenedForm,
): { readonly source: string; readonly preamble: string } {
  return form === "typed" && typed ? typed : { source: equation.latex, preamble: "" };
}

/**
 * Opens an equation for editing: as it is now, and with what was typed for it. Changes nothing. Undefined:
 * it no longer exists.
 */
export const edit: Action<EditInput, OpenedEquation | undefined> = {
  icon: "edit",
  async perform(services, input) {
    const now = input.again ? await readAgain(services, input) : input;
    if (!now) return undefined;
    const { equation, others } = now;
    // Without remembered sources, the equation's own LaTeX is used.
    const typed = await services
      .memory()
      .then((memory) => memory.find(equation, others))
      .catch(() => undefined);
    return {
      equation,
      typed,
      form: typed && !typed.edited ? "typed" : "now",
      mode: equation.display ? "display" : "inline",
    };
  },
};

/** The equation as it is now; as it was read before where the slide cannot be read. */
async function readAgain(
  services: Services,
  input: EditInput,
): Promise<Pick<EditInput, "equation" | "others"> | undefined> {
  const result = await readSlide.perform(services, undefined);
  if (result.kind !== "read") return input;
  const { equations } = result.slide;
  const was = input.equation;
  const at = placeOf(was);
  const there = equations.find((e) => placeOf(e) === at);
  const same = equations.filter((e) => e.target.omml === was.target.omml);
  const [moved] = same;
  const equation =
    there?.target.omml !== was.target.omml && moved && same.length === 1 ? moved : there;
  return equation && { equation, others: equations };
}

/** A key for the equation's place on its slide. */
function placeOf({ target: { frame, index } }: FoundEquation): string {
  const cell = frame.cell ? `${frame.cell.row},${frame.cell.column}` : "";
  return `${frame.shapeId} ${cell} ${index}`;
}
