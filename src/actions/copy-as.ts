import type { Problem } from "../math/problem";
import { writeOmml } from "../omml/write";
import { writeUnicodeMath } from "../unicodemath/write";
import type { Services } from "../session/services";
import type { ClipboardContent } from "../session/clipboard";
import { clipboardContent } from "./copy";
import type { CopyResult } from "./copy";
import type { TypedLatex } from "../kept/typed-latex";
import type { Reading, Translator } from "../session/translator";

/** What an equation can be copied as, besides what PowerPoint and Word paste as their own (`copy`). */
export const COPY_FORMATS = ["latex", "mathml", "unicodemath", "omml"] as const;

export type CopyFormat = (typeof COPY_FORMATS)[number];

function written(format: CopyFormat, reading: Reading, translator: Translator): ClipboardContent {
  switch (format) {
    case "latex":
      return { plain: reading.source };
    case "mathml":
      return clipboardContent(translator.mathml(reading));
    case "unicodemath":
      return { plain: writeUnicodeMath(reading.body) };
    case "omml":
      return { plain: writeOmml(reading.body, { display: reading.mode === "display" }) };
  }
}

/**
 * The equation on the clipboard as text in one notation. LaTeX is copied as it was typed, also while it
 * has errors; everything else is made from what could be read. This module and its writers load when
 * something is copied.
 */
export async function copyAs(
  services: Pick<Services, "translator" | "clipboard">,
  { source, mode, preamble }: TypedLatex,
  format: CopyFormat,
): Promise<CopyResult & { readonly text?: string }> {
  if (source.trim() === "") return { kind: "empty" };
  let unreadable: readonly Problem[] | undefined;
  let text: string | undefined;
  const content = services.translator().then(async (translator) => {
    const reading = await translator.read(source, mode, preamble);
    if (!reading.ok && format !== "latex") {
      unreadable = reading.problems;
      return undefined;
    }
    const made = written(format, reading, translator);
    text = made.plain;
    return made;
  });
  const done = await services.clipboard.write(content);
  if (unreadable !== undefined) return { kind: "unreadable", problems: unreadable };
  // Where the browser refuses, the person copies the text by hand.
  return done || text === undefined ? { kind: "copied" } : { kind: "refused", text };
}
