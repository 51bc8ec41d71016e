import type { TypedLatex } from "../kept/typed-latex";
import type { Problem } from "../math/problem";
import type { Action } from "./action";
import type { ClipboardContent } from "../session/clipboard";

export type CopyResult =
  | { readonly kind: "copied" }
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable"; readonly problems: readonly Problem[] }
  /** The browser does not let us write to the clipboard. */
  | { readonly kind: "refused" };

/**
 * MathML as PowerPoint and Word take it from the clipboard: both forms hold the same, because some
 * versions look at the one and some at the other (decision copy-for-paste).
 */
export function clipboardContent(mathml: string): ClipboardContent {
  return {
    html: `<html><body><!--StartFragment-->${mathml}<!--EndFragment--></body></html>`,
    plain: mathml,
  };
}

/** The equation on the clipboard, so that Ctrl+V in PowerPoint or Word makes it a native one. */
export const copy: Action<TypedLatex, CopyResult> = {
  icon: "copy",
  shortcut: { key: "c", mod: true, shift: true },
  async perform(services, { source, mode, preamble }) {
    if (source.trim() === "") return { kind: "empty" };
    let unreadable: readonly Problem[] | undefined;
    const content = services.translator().then(async (translator) => {
      const reading = await translator.read(source, mode, preamble);
      if (reading.ok) return clipboardContent(translator.mathml(reading));
      unreadable = reading.problems;
      return undefined;
    });
    const written = await services.clipboard.write(content);
    if (unreadable !== undefined) return { kind: "unreadable", problems: unreadable };
    return { kind: written ? "copied" : "refused" };
  },
};
