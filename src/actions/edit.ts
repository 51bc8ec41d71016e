import type { Mode } from "../deck/place";
import type { Action } from "./action";
import type { FoundEquation } from "./equations/found";
import type { Remembered } from "./equations/memory";

export interface EditInput {
  readonly equation: FoundEquation;
  /** The equations that were read with it. */
  readonly others: readonly FoundEquation[];
}

/** An equation that is there, as the field takes it. */
export interface OpenedEquation {
  readonly equation: FoundEquation;
  /** As it was typed, where that is remembered. */
  readonly typed: Remembered | undefined;
  /** What goes into the field: as typed, unless the equation was changed in PowerPoint since. */
  readonly form: OpenedForm;
  readonly mode: Exclude<Mode, "auto">;
}

/** As it was typed, or as it is now on the slide. */
export type OpenedForm = "typed" | "now";

/** LaTeX and definitions of a form. */
export function latexOf(
  { equation, typed }: Pick<OpenedEquation, "equation" | "typed">,
  form: OpenedForm,
): { readonly source: string; readonly preamble: string } {
  return form === "typed" && typed ? typed : { source: equation.latex, preamble: "" };
}

/** Opens an equation for editing: looks up what was typed for it. Changes nothing. */
export const edit: Action<EditInput, OpenedEquation> = {
  name: "edit",
  icon: "edit",
  async perform(services, { equation, others }) {
    // Without a memory of sources the equation itself serves.
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
