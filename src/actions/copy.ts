import type { TypedLatex } from "../kept/typed-latex";
import type { Problem } from "../math/problem";
import type { Action } from "./action";
import type { ClipboardContent } from "../session/clipboard";
import type { Services } from "../session/services";
import type { Reading, Translator } from "../session/translator";

export type CopyResult =
  | { readonly kind: "copied" }
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable"; readonly problems: readonly Problem[] }
  /** The browser does not let us write to the clipboard: the person copies the text by hand. */
  | { readonly kind: "refused"; readonly text: string };

/**
 * MathML in the form that PowerPoint and Word accept from the clipboard: as HTML and as plain text, because
 * some versions look at one and some at the other (decision copy-for-paste).
 */
export function clipboardContent(mathml: string): ClipboardContent {
  return {
    html: `<html><body><!--StartFragment-->${mathml}<!--EndFragment--></body></html>`,
    plain: mathml,
  };
}

/** Copies the equation, so that Ctrl+V in PowerPoint or Word makes it a native one. */
export const copy: Action<TypedLatex, CopyResult> = {
  icon: "copy",
  shortcut: { key: "c", mod: true, shift: true },
  perform: (services, typed) =>
    copyReading(services, typed, (reading, translator) =>
      reading.ok ? clipboardContent(translator.mathml(reading)) : undefined,
    ),
};

/**
 * Copies what `make` makes of the equation; nothing where that is undefined, because it has errors. The
 * clipboard is called at once, while the browser still sees the click, with a promise of the content.
 */
export async function copyReading(
  services: Pick<Services, "translator" | "clipboard">,
  { source, mode, preamble }: TypedLatex,
  make: (reading: Reading, translator: Translator) => ClipboardContent | undefined,
): Promise<CopyResult> {
  if (source.trim() === "") return { kind: "empty" };
  const made = services.translator().then(async (translator) => {
    const reading = await translator.read(source, mode, preamble);
    return { content: make(reading, translator), problems: reading.problems };
  });
  const written = await services.clipboard.write(made.then(({ content }) => content));
  const { content, problems } = await made;
  if (content === undefined) return { kind: "unreadable", problems };
  return written ? { kind: "copied" } : { kind: "refused", text: content.plain };
}
