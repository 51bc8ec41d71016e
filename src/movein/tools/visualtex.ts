/**
 * VisualTeX: deflated JSON in base64, in a tag and again in the alternative text; or an
 * embedded object with a stream of the same JSON.
 */
import { openCompound } from "../compound";
import { fromBase64, inflateRaw } from "../inflate";
import { memberOf, parseJson, textOf } from "../json";
import { colorIn, nothing, pointsIn, type Left, type Tool } from "../left";

const PREFIX = "visualtex:v1:deflate:";
/** In bytes: no formula has longer JSON. */
const MAX_JSON = 2_000_000;

export const visualtex: Tool = {
  id: "visualtex",
  name: "VisualTeX",
  describes: /^visualtex:/,
  read: ({ tags, description, embedded }) => {
    if (embedded && /^VisualTeX\./i.test(embedded.program)) {
      const data = embedded.data();
      const stream = data && openCompound(data)?.stream("VisualTeX.Formula.json");
      return stream ? fromJson(new TextDecoder().decode(stream)) : nothing("noSource");
    }
    const tag = tags.get("VISUALTEXMETADATA");
    const inText = description.startsWith(PREFIX) ? description : undefined;
    if (tag === undefined && inText === undefined)
      return tags.has("VISUALTEXFORMULAID") ? nothing("noSource") : undefined;
    if (tags.get("VISUALTEXPENDING") === "1") return nothing("pending");
    for (const text of [tag, inText]) {
      const json = text === undefined ? undefined : unpacked(text);
      if (json !== undefined) return fromJson(json, tags.get("VISUALTEXFONTSIZEPT"));
    }
    return nothing("damagedSource");
  },
};

/** Office may append to the alternative text, so the data ends at white space. */
function unpacked(text: string): string | undefined {
  const [packed = ""] = text.trim().split(/\s/);
  if (!packed.startsWith(PREFIX)) return undefined;
  const bytes = fromBase64(packed.slice(PREFIX.length));
  const json = bytes && inflateRaw(bytes, MAX_JSON);
  return json && new TextDecoder().decode(json);
}

function fromJson(text: string, size?: string): Left {
  const json = parseJson(text);
  const latex = textOf(json, "latex") ?? "";
  const lines = memberOf(json, "lines");
  const joined = Array.isArray(lines)
    ? lines.map((line: unknown) => textOf(line, "latex") ?? "").join(" \\\\ ")
    : "";
  const source = latex.trim() === "" ? joined : latex;
  if (source.trim() === "") return nothing(json === undefined ? "damagedSource" : "noSource");
  return {
    ...{ kind: "latex", form: "formula", latex: source },
    display: textOf(json, "displayMode") !== "inline",
    points: pointsIn(textOf(json, "fontSizePt") ?? size),
    color: colorIn(textOf(json, "color")),
  };
}
