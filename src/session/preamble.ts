import type { Preamble } from "../latex/preamble";

/** A command defined by a preamble, as completion offers it. */
export interface OwnCommand {
  /** With its backslash. */
  readonly name: string;
  /** Number of required arguments. */
  readonly arity: number;
  /** The LaTeX that defines it. */
  readonly definition: string;
}

/** The commands of a preamble in its order. */
export function ownCommands(preamble: Preamble): readonly OwnCommand[] {
  return preamble.names.flatMap((name) => {
    const source = preamble.definitions.get(name)?.source;
    return source === undefined ? [] : [{ name, arity: arityOf(source), definition: source }];
  });
}

const NEW_COMMAND = /^\\(?:re|provide)?newcommand\*?\s*(?:\{[^{}]*\}|\\[a-zA-Z@]+|\\[^])/;
const PROVIDE_COMMAND = /^\\providecommand\*?\s*(?:\{[^{}]*\}|\\[a-zA-Z@]+|\\[^])/;
const DOCUMENT_COMMAND = /^\\\w*DocumentCommand\s*(?:\{[^{}]*\}|\\[a-zA-Z@]+|\\[^])\s*\{([^]*)$/;
const PAIRED = /^\\DeclarePairedDelimiter(?!X)/;
const DEF = /^\\(?:long\s*\\)?[egx]?def\s*(?:\\[a-zA-Z@]+|\\[^])((?:[^{#]|#\d)*)/;

/** How many required arguments a definition has, from its text; an optional first one does not count. */
export function arityOf(source: string): number {
  const text = source.trim();
  const document = DOCUMENT_COMMAND.exec(text);
  if (document) return mandatoryArguments(document[1] ?? "");
  if (PAIRED.test(text)) return 1;
  const def = DEF.exec(text);
  if (def) return new Set([...(def[1] ?? "").matchAll(/#\d/g)].map(([name]) => name)).size;
  const head = NEW_COMMAND.exec(text) ?? PROVIDE_COMMAND.exec(text);
  const rest = head ? text.slice(head[0].length) : text.replace(/^[^[{]*\{[^{}]*\}|^[^[{]*/, "");
  const counts = /^\s*\[\s*(\d)\s*\]\s*(\[)?/.exec(rest);
  if (!counts) return 0;
  return Math.max(0, Number(counts[1]) - (counts[2] === undefined ? 0 : 1));
}

/**
 * Counts the `m`s of xparse's signature at the start of `text`, up to its closing brace; defaults are in
 * braces.
 */
function mandatoryArguments(text: string): number {
  let depth = 0;
  let count = 0;
  for (const char of text) {
    if (char === "{") depth++;
    else if (char === "}" && depth-- === 0) break;
    else if (char === "m" && depth === 0) count++;
  }
  return count;
}

/** Joins definitions in this order; later ones win. */
export function joinPreambles(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part.trim() !== "").join("\n");
}
