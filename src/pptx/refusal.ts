/**
 * A presentation file as text that can be edited in place.
 *
 * Strategy of this folder. The zip is opened by its directory only; parts are inflated when somebody
 * reads them, and `save` copies every entry that nobody changed byte for byte (`zip.ts`,
 * `package.ts`). Slides are never serialized again: code finds the offsets of what it changes in the
 * XML reader's tree and splices text (`splice.ts`), so that PowerPoint gets back exactly what it
 * wrote, but for the one shape. What we cannot do safely is refused with a code and arguments; the
 * sentence for people is in `src/text/<language>/refusals.ts`, by code. Only bugs throw.
 */

/** Why something was not done; each is a key of `refusals` in `src/text/en/refusals.ts`. */
export type RefusalCode =
  // the file
  | "damaged"
  | "encrypted"
  | "oldFormat"
  | "notPresentation"
  | "strict"
  | "zip64"
  | "tooLarge"
  | "tooManyElements"
  | "illFormed"
  | "encoding"
  // the slide and the shape
  | "noSuchSlide"
  | "noSuchShape"
  | "noSuchCell"
  | "noSuchEquation"
  | "noText"
  | "lockedText"
  | "otherAlternative"
  | "tooDeep"
  // the place in the text
  | "notFound"
  | "foundOften"
  | "textChanged"
  | "unprovable"
  | "field"
  | "unknownContent"
  | "emptyText"
  // where a text was found, though nothing can be put there
  | "inNotes"
  | "inLayout"
  | "inMaster"
  | "inSmartArt"
  | "inChart"
  | "inComment"
  // what stands there
  | "smartArt"
  | "chart"
  | "picture"
  | "connector"
  | "group"
  | "embedded"
  // animations
  | "animatedCharacters";

/** Why something was not done, and what the sentence about it names. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly args?: Readonly<Record<string, string>>;
}

/** Either it was done, or it was refused and nothing has changed. */
export type Result<T> =
  | ({ readonly ok: true } & T)
  | { readonly ok: false; readonly refusal: Refusal };

/** A refusal as a {@link Result}. */
export function refuse(
  code: RefusalCode,
  args?: Readonly<Record<string, string>>,
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: args ? { code, args } : { code } };
}

/** Carries a refusal out of code that reads parts deep inside; never leaves the folder's public functions. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = "RefusedError";
  }
}

/** Runs `work`; a {@link RefusedError} from inside becomes its refusal, everything else is a bug and goes on. */
export function refusing<T>(work: () => Result<T>): Result<T> {
  try {
    return work();
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
