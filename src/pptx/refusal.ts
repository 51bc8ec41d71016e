/**
 * A presentation file as text that can be edited in place.
 *
 * Strategy of this folder. Opening a zip reads its directory only; parts are inflated on demand, and
 * `save` copies every unchanged entry byte for byte (`zip.ts`, `package.ts`). Slides are never
 * serialized again: code finds the offsets of what it changes in the XML reader's tree and splices text
 * (`splice.ts`), so that PowerPoint gets back exactly what it wrote, except for the changed shape. What we
 * cannot do safely is refused with a code and arguments; the sentence for people is in
 * `src/text/<language>/refusals.ts`, by code. Only bugs throw.
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
  // the text was found where nothing can be inserted
  | "inNotes"
  | "inLayout"
  | "inMaster"
  | "inSmartArt"
  | "inChart"
  | "inComment"
  // the content at the place
  | "smartArt"
  | "chart"
  | "picture"
  | "connector"
  | "group"
  | "embedded"
  // animations
  | "animatedCharacters";

/** Why something was not done, and the arguments of the sentence about it. */
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

/** Carries a refusal out of code deep inside; it never leaves the folder's public functions. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
    this.name = "RefusedError";
  }
}

/** Runs `work`; a {@link RefusedError} becomes its refusal, any other error is a bug and is thrown on. */
export function refusing<T>(work: () => Result<T>): Result<T> {
  try {
    return work();
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
