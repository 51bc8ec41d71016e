/** Latex4PowerPoint: the tag LATEXCODE, in which line breaks are written as `\r\n`. */
import { colorIn, nothing, pointsIn, type Tool } from "../left";

export const latex4powerpoint: Tool = {
  id: "latex4powerpoint",
  name: "Latex4PowerPoint",
  read: ({ tags }) => {
    const code = tags.get("LATEXCODE");
    if (code === undefined) return undefined;
    const latex = code.replaceAll("\\r\\n", "\n");
    if (latex.trim() === "") return nothing("noSource");
    return {
      ...{ kind: "latex", form: hasDelimiters(latex) ? "text" : "formula", display: true, latex },
      points: pointsIn(tags.get("LATEXFONTSIZE")),
      color: colorIn(tags.get("LATEXTEXTCOLOR")),
    };
  },
};

function hasDelimiters(latex: string): boolean {
  return /(?<!\\)\$|\\\(|\\\[|\\begin\s*\{(?:document|equation|align|gather|multline|displaymath|math)/.test(
    latex,
  );
}
