/** SlideTeX: the tag SLIDETEX_LATEX, and a tag with display mode, size and colour as JSON. */
import { colorIn, nothing, pointsIn, type Tool } from "../left";
import { parseJson, textOf } from "../json";

export const slidetex: Tool = {
  id: "slidetex",
  name: "SlideTeX",
  describes: /^SlideTeX\b/i,
  read: ({ tags }) => {
    const latex = tags.get("SLIDETEX_LATEX");
    if (latex === undefined && !tags.has("SLIDETEX_META_VERSION")) return undefined;
    if (latex === undefined || latex.trim() === "") return nothing("noSource");
    const options = parseJson(tags.get("SLIDETEX_RENDER_OPTIONS"));
    return {
      ...{ kind: "latex", form: "formula", latex },
      display: !/^inline$/i.test(textOf(options, "DisplayMode") ?? ""),
      points: pointsIn(textOf(options, "FontPt")),
      color: colorIn(textOf(options, "ColorHex")),
    };
  },
};
