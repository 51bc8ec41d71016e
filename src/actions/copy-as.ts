import { writeLatex } from "../latex/write";
import { writeOmml } from "../omml/write";
import { writeUnicodeMath } from "../unicodemath/write";
import type { Services } from "../session/services";
import type { ClipboardContent } from "../session/clipboard";
import { clipboardContent, copyReading } from "./copy";
import type { CopyResult } from "./copy";
import type { TypedLatex } from "../kept/typed-latex";
import type { Reading, Translator } from "../session/translator";

/**
 * The formats in which an equation can be copied, besides the one that PowerPoint and Word paste natively
 * (`copy`).
 */
export const COPY_FORMATS = ["latex", "expanded", "mathml", "unicodemath", "omml"] as const;

export type CopyFormat = (typeof COPY_FORMATS)[number];

function written(format: CopyFormat, reading: Reading, translator: Translator): ClipboardContent {
  switch (format) {
    case "latex":
      return { plain: reading.source };
    case "expanded":
      return { plain: writeLatex(reading.body) };
    case "mathml":
      return clipboardContent(translator.mathml(reading));
    case "unicodemath":
      return { plain: writeUnicodeMath(reading.body) };
    case "omml":
      return { plain: writeOmml(reading.body, { display: reading.mode === "display" }) };
  }
}

/**
 * Copies the equation as text in one notation. LaTeX is copied as it was typed, even with errors, or with
 * all definitions expanded ("expanded"); the other formats need LaTeX without errors. This module and its
 * writers are loaded when something is copied.
 */
export function copyAs(
  services: Pick<Services, "translator" | "clipboard">,
  typed: TypedLatex,
  format: CopyFormat,
): Promise<CopyResult> {
  return copyReading(services, typed, (reading, translator) =>
    reading.ok || format === "latex" ? written(format, reading, translator) : undefined,
  );
}
