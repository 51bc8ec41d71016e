/** Loads what some commands do when a text first names one of them. */
import { COMMANDS } from "./commands/index";

/** The first words of names (`\ce` is `ce`), and of macros that stand for such a command. */
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
 * Is all there that the texts need? Any word counts, with a backslash or without: a macro may make
 * `\begin{#1}` of it. A word too many costs some 20 kB, once.
 */
export function isLoadedFor(...texts: readonly string[]): boolean {
  return (
    isLoaded ||
    texts.every((text) => [...text.matchAll(/[A-Za-z]+/g)].every(([word]) => !NAMES.has(word)))
  );
}

/** Loads what the texts need. Rejects where it does not load; the next call tries again. */
export async function loadFor(...texts: readonly string[]): Promise<void> {
  if (isLoadedFor(...texts)) return;
  await import(/* webpackChunkName: "late-commands" */ "./all");
  isLoaded = true;
}
