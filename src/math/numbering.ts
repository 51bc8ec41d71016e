/**
 * The numbers of displays, by the rules of amsmath: what each line of a display says about its number, and
 * the numbers that result when the lines of a document are counted. Numbers are texts without parentheses.
 */

/** What a line says about its number; `\tag` makes it a fixed one. */
export type LineNumber =
  | { readonly kind: "automatic" }
  | { readonly kind: "none" }
  | { readonly kind: "fixed"; readonly text: string; readonly bare: boolean };

/** What can have a number: a line of a display, or a display that has one number for all of its lines. */
export interface NumberedLine {
  readonly number: LineNumber;
  readonly labels: readonly string[];
  /** The index (from 0) of the formula's `subequations` that contains it. */
  readonly group?: number | undefined;
}

/** What a formula says about numbers. */
export interface Numbering {
  readonly lines: readonly NumberedLine[];
  /** The labels of each `subequations` itself, which refer to the number that its lines share. */
  readonly groups: readonly (readonly string[])[];
}

/** A formula's lines with their numbers. */
export interface Counted {
  /** One for each line; undefined for one without a number. */
  readonly texts: readonly (string | undefined)[];
  /** What each label refers to; undefined for a line without a number. */
  readonly labels: ReadonlyMap<string, string | undefined>;
  /** How many numbers were used. */
  readonly used: number;
}

/**
 * Counts the lines of a formula; `format` writes the number `used` places after the last one (0 for the
 * next). A `subequations` uses up one number, even if none of its lines is numbered, and its lines add
 * letters to it.
 */
export function countLines(
  { lines, groups }: Numbering,
  format: (used: number) => string,
): Counted {
  const labels = new Map<string, string | undefined>();
  const refer = (names: readonly string[], text: string | undefined): void => {
    for (const name of names) if (!labels.has(name)) labels.set(name, text);
  };
  let used = 0;
  let letters = 0;
  let shared = "";
  let group = -1;
  const openGroups = (last: number): void => {
    while (group < last) {
      group++;
      letters = 0;
      shared = format(used++);
      refer(groups[group] ?? [], shared);
    }
  };
  const next = (line: NumberedLine): string | undefined => {
    if (line.group !== undefined) openGroups(line.group);
    switch (line.number.kind) {
      case "none":
        return undefined;
      case "fixed":
        return line.number.text;
      case "automatic":
        return line.group === undefined ? format(used++) : `${shared}${lettersOf(letters++)}`;
    }
  };
  const texts = lines.map((line) => {
    const text = next(line);
    refer(line.labels, text);
    return text;
  });
  openGroups(groups.length - 1);
  return { texts, labels, used };
}

/** a … z, aa, ab … */
function lettersOf(n: number): string {
  const last = String.fromCharCode(97 + (n % 26));
  return n < 26 ? last : lettersOf(Math.floor(n / 26) - 1) + last;
}

/** All labels of a formula, in order. */
export function labelsOf({ lines, groups }: Numbering): readonly string[] {
  return [...groups.flat(), ...lines.flatMap((line) => line.labels)];
}
