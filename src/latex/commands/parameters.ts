/**
 * The arguments that a construct declares, in order. Each has its letter of xparse (`signature.ts`) and a
 * function that reads it. An argument that is not used is declared here: "layout" if nobody can miss it on
 * the slide (penalties, struts, widths of boxes), "said" if a note reports it.
 */
import type { MathList } from "../../math/ast";
import type { Item, Row } from "../structure/row";
import { PLAIN_FACE, type Face, type Length, type Raw, type Reading } from "./reading";
import { type StyleName } from "../structure/styles";

export type Ignored = "layout" | "said";

export interface Parameter<T> {
  readonly letter: "m" | "o" | "s";
  /** Its name, as completion shows it. */
  readonly name: string;
  readonly reads: "math" | "words" | "raw" | "length" | "delimiter" | "star";
  readonly ignored: Ignored | undefined;
  read(r: Reading): T;
}

/** The types of the values that the parameters read. */
export type ValuesOf<P extends readonly Parameter<unknown>[]> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never;
};

/** A parameter for one family; `read` may note problems. */
export function parameter<T>(
  letter: Parameter<T>["letter"],
  name: string,
  reads: Parameter<T>["reads"],
  read: (r: Reading) => T,
  ignored?: Ignored,
): Parameter<T> {
  return { letter, name, reads, ignored, read };
}

export const math = (name: string): Parameter<MathList> =>
  parameter("m", name, "math", (r) => r.list());

/** In the style of scripts. */
export const script = (name: string): Parameter<MathList> =>
  parameter("m", name, "math", (r) => r.script());

/** In a style derived from the current one. */
export const styled = (name: string, style: (outer: StyleName) => StyleName): Parameter<MathList> =>
  parameter("m", name, "math", (r) => r.atPlace(style(r.style), () => r.list()));

/** In a style named by an earlier argument: the meaning calls the function to read it. */
export const inStyle = (name: string): Parameter<(style: StyleName) => MathList> =>
  parameter("m", name, "math", (r) => (style) => r.atPlace(style, () => r.list()));

/** As a row without structure, for meanings that inspect its items. */
export const row = (name: string): Parameter<Row> => parameter("m", name, "math", (r) => r.row());

/** A single thing with its scripts. */
export const atom = (name: string): Parameter<MathList> =>
  parameter("m", name, "math", (r) => r.atom());

export const optionalScript = (name: string): Parameter<MathList | undefined> =>
  parameter("o", name, "math", (r) => r.optionalScript());

export const words = (name: string, face: Face = PLAIN_FACE): Parameter<readonly Item[]> =>
  parameter("m", name, "words", (r) => r.words(face));

export const raw = (name: string): Parameter<Raw> => parameter("m", name, "raw", (r) => r.raw());

export const url = (name: string): Parameter<Raw> => parameter("m", name, "raw", (r) => r.url());

export const optionalRaw = (name: string): Parameter<Raw | undefined> =>
  parameter("o", name, "raw", (r) => r.rawOptional());

export const length = (name: string): Parameter<Length> =>
  parameter("m", name, "length", (r) => r.length());

export const delimiter = (name: string): Parameter<string> =>
  parameter("m", name, "delimiter", (r) => r.delimiter());

export const star: Parameter<boolean> = parameter("s", "*", "star", (r) => r.star());

/** Read but not used; with "said" a note reports it. */
export const unusedOption = (name: string, ignored: Ignored): Parameter<undefined> =>
  parameter(
    "o",
    name,
    "raw",
    (r) => {
      const option = r.rawOptional();
      if (option && ignored === "said") r.note("noEffect", "info", option.span);
      return undefined;
    },
    ignored,
  );

export const unusedStar: Parameter<undefined> = parameter(
  "s",
  "*",
  "star",
  (r) => (r.star(), undefined),
  "layout",
);

/** The arguments as completion shows them: `[index]{radicand}`. */
export function shown(parameters: readonly Parameter<unknown>[]): string {
  return parameters
    .filter(({ letter }) => letter !== "s")
    .map(({ letter, name }) => (letter === "o" ? `[${name}]` : `{${name}}`))
    .join("");
}
