/** TeXPoint: the tag SOURCE, either LaTeX between its own marks or the fields of a template. */
import { nothing, type Tool } from "../left";

/** The index of the formula among a template's fields. */
const FORMULA = 3;

export const texpoint: Tool = {
  id: "texpoint",
  name: "TeXPoint",
  read: ({ tags }) => {
    const source = tags.get("SOURCE");
    const template = tags.get("TEXPOINT");
    if (source === undefined || (template === undefined && !source.includes("template TP")))
      return undefined;
    const latex =
      template === "template"
        ? source.split("\t")[FORMULA]
        : /equation([^]*?)template TP/.exec(source)?.[1];
    if (latex === undefined || latex.trim() === "") return nothing("noSource");
    return { kind: "latex", form: "formula", display: false, latex: latex.trim() };
  },
};
