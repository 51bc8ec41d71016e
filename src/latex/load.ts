/** Loads the late command families when a text first names one of their commands. */
import { COMMANDS } from "./commands/index";

/** First words of the names of late commands (`\ce` is `ce`), and of macros that expand to one. */
const NAMES = new Set<string>();
for (const isMacro of [false, true])
  for (const row of COMMANDS) {
    const isLate =
      isMacro && row.kind === "macro" && typeof row.expansion === "string"
        ? [...row.expansion.matchAll(/\\@?([A-Za-z]+)/g)].some(([, word = ""]) => NAMES.has(word))
        : row.late === true;
    if (isLate) for (const name of row.names) NAMES.add(/[A-Za-z]+/.exec(name)?.[0] ?? "");
  }

let isLoaded = false;

/**
 * Is everything loaded that the texts need? Any word counts, with or without a backslash, since a macro
 * may make `\begin{#1}` of it. A false match costs one load of about 20 kB.
 */
export function isLoadedFor(...texts: readonly string[]): boolean {
  return (
    isLoaded ||
    texts.every((text) => [...text.matchAll(/[A-Za-z]+/g)].every(([word]) => !NAMES.has(word)))
  );
}

/** Loads what the texts need. Rejects if loading fails; the next call tries again. */
export async function loadFor(...texts: readonly string[]): Promise<void> {
  if (isLoadedFor(...texts)) return;
  await import(/* webpackChunkName: "late-commands" */ "./all");
  isLoaded = true;
}
