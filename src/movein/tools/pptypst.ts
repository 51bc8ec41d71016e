/** PPTypst: Typst in a custom XML part of the shape, or (older versions) the alternative text. Shown, not converted. */
import { fromBase64 } from "../inflate";
import { nothing, type Tool } from "../left";
import type { SlideObject } from "../object";

export const pptypst: Tool = {
  id: "pptypst",
  name: "PPTypst",
  read: (object) => {
    const isIts =
      object.tags.get("TYPSTKIND")?.toLowerCase() === "typst" ||
      object.title === "PPTypst shape" ||
      object.description.startsWith("TYPST:");
    if (!isIts) return undefined;
    const source = sourceOf(object);
    return source === undefined ? nothing("noSource") : nothing("typst", source);
  },
};

function sourceOf({ customXml, description }: SlideObject): string | undefined {
  for (const root of customXml) {
    const body = root.elements.find(({ local }) => local === "body");
    if (root.local === "content" && body) return body.text;
  }
  const [, base64] = /^TYPST:(.*)$/s.exec(description) ?? [];
  const bytes = base64 === undefined ? undefined : fromBase64(base64);
  return bytes && new TextDecoder().decode(bytes);
}
