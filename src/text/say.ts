/**
 * Every sentence that a person reads, by key and language. The tables are plain objects, one file per area
 * (`en/problems.ts`, `en/pane.ts` …); the German table of an area has the type of the English one, so that a
 * missing sentence is a compile error. Sentences use plain words: what happened, what was kept, what to do.
 * `{name}` is a placeholder; `{count:is|are}` is a word that depends on whether the number is one.
 */

/** The sentences of one area. */
export type Table = Readonly<Record<string, string>>;

/** The same keys as the English table. */
export type Translation<T extends Table> = Readonly<Record<keyof T, string>>;

/** The message of an error, to be filled into a sentence. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The sentence with its placeholders filled in; one without a value stays as it is. */
export function fill(
  sentence: string,
  args: Readonly<Record<string, string | number>> = {},
): string {
  return sentence.replace(
    /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = Object.hasOwn(args, name) ? args[name] : undefined;
      if (value === undefined) return whole;
      return String(one === undefined ? value : value === 1 ? one : many);
    },
  );
}
