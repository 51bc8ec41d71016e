import type { MarkdownProblem } from "../deck/markdown";
import type { ExchangeFailure } from "../exchange/outcome";
import { noPowerPoint, type NoPowerPoint, type PowerPointAccess } from "../session/powerpoint";
import type { Action } from "./action";

export interface CopyMarkdownInput {
  /** The slide in the editing area, or all of them. */
  readonly scope: "slide" | "deck";
  /** The heading of a slide without a title; `{slide}` is its number. */
  readonly untitled: string;
}

export type CopyMarkdownResult =
  | {
      readonly kind: "copied";
      /** The number of slides copied. */
      readonly slides: number;
      readonly problems: readonly MarkdownProblem[];
    }
  /** The browser does not let the pane write to the clipboard. */
  | { readonly kind: "refused" }
  | { readonly kind: "failed"; readonly failure: ExchangeFailure }
  | NoPowerPoint;

type Made =
  | (Extract<CopyMarkdownResult, { kind: "copied" }> & { readonly plain: string })
  | Extract<CopyMarkdownResult, { kind: "failed" | "noPowerPoint" }>;

/** Copies the text of the slide or the deck, as it is now, as Markdown with its equations. */
export const copyMarkdown: Action<CopyMarkdownInput, CopyMarkdownResult> = {
  icon: "copy",
  async perform(services, input) {
    const making = make(services.powerPoint(), input);
    // Within the click: later content is accepted by browsers only as a promise.
    const done = await services.clipboard.write(
      making.then((made) => (made.kind === "copied" ? { plain: made.plain } : undefined)),
    );
    const made = await making;
    if (made.kind !== "copied") return made;
    if (!done) return { kind: "refused" };
    return { kind: "copied", slides: made.slides, problems: made.problems };
  },
};

async function make(
  access: Promise<PowerPointAccess>,
  { scope, untitled }: CopyMarkdownInput,
): Promise<Made> {
  const powerPoint = await access;
  if (!powerPoint.ok) return noPowerPoint(powerPoint);
  const { exchange } = powerPoint;
  const [{ deckMarkdown }, read] = await Promise.all([
    import(/* webpackChunkName: "equations" */ "../deck/markdown"),
    scope === "slide" ? exchange.readSlideEquations() : exchange.readDeck(),
  ]);
  if (!read.ok) return { kind: "failed", failure: read.failure };
  const only = "part" in read ? { part: read.part, number: read.slideNumber } : undefined;
  const made = deckMarkdown(read.pkg, { untitled, only });
  if (!made.ok) return { kind: "failed", failure: { code: "refused", refusal: made.refusal } };
  const { markdown: plain, problems } = made;
  return { kind: "copied", plain, problems, slides: only ? 1 : read.pkg.slides.length };
}
