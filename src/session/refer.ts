/** References to numbered equations: typed at the cursor as plain text, remembered by the text beside them. */
import type { ReferenceCommand, ReferenceEntry } from "../deck/numbers/part";
import { beside, findReferences } from "../deck/numbers/references";
import { scan, type StandingSlide, type StandingText } from "../deck/numbers/scan";
import { saying } from "../deck/numbers/plan";
import type { HostFailure } from "../host/failure";
import { withReturns } from "../host/line-ends";
import type { Selection } from "../host/port";
import { knownIn, numbersOfDeck, storeNumbers, type KnownNumbers } from "./bulk/numbers";
import { ownSlide } from "./bulk/slides";
import type { SourceMemory } from "./equations/memory";
import { labelsOfDeck } from "./labels";
import type { PowerPointAccess } from "./powerpoint";
import type { Reference } from "./reference";
import { typeText } from "./type-text";

/** The result of typing a reference. */
export type Referred =
  | {
      readonly kind: "referred";
      readonly text: string;
      /**
       * False: its place is not known or could not be remembered, so it stays the same when numbers change.
       */
      readonly follows: boolean;
      /** PowerPoint for Mac added two empty lines after it that could not be removed. */
      readonly emptyLines: boolean;
    }
  /** No numbered equation has the label. */
  | { readonly kind: "noLabel"; readonly label: string }
  | { readonly kind: "noCaret" }
  /** `text` may have been typed nevertheless. */
  | { readonly kind: "failed"; readonly failure: HostFailure; readonly text: string };

/** Types the reference at the cursor, in the format of the surrounding text. */
export async function refer(
  access: Extract<PowerPointAccess, { ok: true }>,
  memory: SourceMemory,
  { command, label }: Reference,
): Promise<Referred> {
  const parts = await numbersOfDeck(memory);
  const known = labelsOfDeck(parts).find((one) => one.label === label);
  if (!known) return { kind: "noLabel", label };
  const text = saying(command, known.number);
  const typed = await access.exchange.inTurn(() => typeText(access.host, text));
  if (typed.kind === "failed") return { ...typed, text };
  if (typed.kind === "noCaret") return typed;
  const selection = typed.look?.selection;
  const entry = await whereItStands(access, parts, { command, label, text }, selection);
  const follows = entry !== undefined && (await remember(memory, parts, entry));
  const { emptyLines } = typed;
  return { kind: "referred", text, follows, emptyLines };
}

function remember(
  memory: SourceMemory,
  parts: KnownNumbers["parts"],
  entry: ReferenceEntry,
): Promise<boolean> {
  const known = knownIn(parts);
  return storeNumbers(memory, parts, { ...known, references: [entry, ...known.references] });
}

interface Words {
  readonly command: ReferenceCommand;
  readonly label: string;
  readonly text: string;
}

/** An entry for the words at their place on the slide now; undefined where the place is not known. */
async function whereItStands(
  { exchange }: Extract<PowerPointAccess, { ok: true }>,
  parts: KnownNumbers["parts"],
  words: Words,
  before: Selection | undefined,
): Promise<ReferenceEntry | undefined> {
  const read = await exchange.readSlideEquations();
  if (!read.ok) return undefined;
  const { slideId, slideNumber: number, pkg, part } = read;
  const own = ownSlide({ slideId, number, pkg, part });
  const scanned = own ? scan(pkg, own) : undefined;
  if (!scanned?.ok) return undefined;
  const { slide } = scanned;
  const at = placeOf(slide, knownIn(parts).references, words.text, before);
  if (!at) return undefined;
  const { shape, text } = at.standing;
  const range = { from: at.from, to: at.from + words.text.length };
  return { slide: slideId, shape, ...words, ...beside(text, range) };
}

interface TypedPlace {
  readonly standing: StandingText;
  readonly from: number;
}

/**
 * Where the words were typed: what is new in the text at the cursor; else the only place that has them and
 * is no reference yet.
 */
function placeOf(
  slide: StandingSlide,
  references: readonly ReferenceEntry[],
  words: string,
  before: Selection | undefined,
): TypedPlace | undefined {
  const shape = before?.kind === "text" ? before.shape?.id : undefined;
  const { found } = findReferences([slide], references);
  const isFree = ({ standing, from }: TypedPlace): boolean =>
    !found.some((one) => one.text === standing && one.from < from + words.length && from < one.to);
  const all = slide.texts
    .filter((standing) => shape === undefined || standing.shape === shape)
    .flatMap((standing) =>
      placesOf(standing.text, words).map((from): TypedPlace => ({ standing, from })),
    );
  const was =
    before?.kind === "text" ? before.frameText && withReturns(before.frameText) : undefined;
  const fresh = all.filter(({ standing, from }) => {
    if (was === undefined) return false;
    const rest = standing.text.slice(from + words.length);
    return was.startsWith(standing.text.slice(0, from)) && was.endsWith(rest);
  });
  const candidates = fresh.length > 0 ? fresh : all.filter(isFree);
  // If the same words were typed next to each other, any of them may be the new one.
  return fresh.length > 0 || candidates.length === 1 ? candidates[0] : undefined;
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}
