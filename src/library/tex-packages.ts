/**
 * What a .tex file needs so that pdflatex typesets the sources in it: packages, definitions of commands that
 * KaTeX, unicode-math or this add-in knows and no package of TeX Live's base defines, and characters that
 * pdflatex knows only when they are declared. Where none of these help (a symbol that no common font of
 * pdflatex has), a source cannot be typeset; the file keeps it in a comment.
 */
import { byChar, byCommand } from "../latex/commands/index";
import { LOADED, packageOf } from "../latex/commands/packages";
import { DEFINITIONS, LACKING } from "../latex/commands/pdflatex";

const PHYSICS = "\\usepackage{physics}";
const SIUNITX = "\\usepackage{siunitx}";

/** Both packages have a \\qty; that of siunitx takes two arguments in braces. */
const BOTH_QTY =
  "\\makeatletter\\let\\physicsqty\\qty" +
  "\\def\\qty{\\@ifnextchar\\bgroup\\eitherqty\\physicsqty}" +
  "\\def\\eitherqty#1{\\@ifnextchar\\bgroup{\\SI{#1}}{\\physicsqty{#1}}}\\makeatother";

/** Matches siunitx's `\qty`, with two arguments in braces, rather than that of physics. */
const QUANTITY = /\\qty\s*\{[^{}]*\}\s*\{/;

/** The packages that commands and environments of the text need, beyond those that are always loaded. */
function packagesIn(text: string): readonly string[] {
  const needed = new Set<string>();
  for (const name of commandsIn(text)) {
    const owner = packageOf(`\\${name}`);
    if (owner !== undefined) needed.add(owner);
  }
  for (const [, name = ""] of text.matchAll(/\\begin\{([A-Za-z]+\*?)\}/g)) {
    const owner = packageOf(name);
    if (owner !== undefined) needed.add(owner);
  }
  if (QUANTITY.test(text)) needed.add("siunitx");
  if (needed.has("physics") && !usesPhysics(text)) needed.delete("physics");
  return LOADED.filter(([name]) => needed.has(name)).map(([, line]) => line);
}

/** Does the text use physics apart from `\qty` in siunitx's sense? */
function usesPhysics(text: string): boolean {
  const without = text.replace(new RegExp(QUANTITY.source, "g"), "");
  return [...commandsIn(without)].some((name) => packageOf(`\\${name}`) === "physics");
}

/** Letters and signs that pdflatex typesets in T1 without help. */
const BY_ITSELF =
  // oxlint-disable-next-line no-control-regex -- all of ASCII, with its line feeds
  /[\u0000-\u007f\u00a0-\u017f\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac]/;

/** Syntax that KaTeX accepts and that stops pdflatex with amsmath. */
const BEYOND: readonly RegExp[] = [
  // xcolor writes numeric colours differently.
  /\\(?:text|f?box)?color(?:box)?\s*\{#/,
  // amsmath allows \sideset on large operators only.
  /\\sideset(?!\s*\{[^{}]*\}\s*\{[^{}]*\}\s*\\(?:sum|prod|coprod|i*int|oint|big(?:cup|cap|oplus|otimes|vee|wedge|sqcup|uplus))(?![A-Za-z]))/,
  // Plain TeX's matrices, which amsmath has turned into environments; lengths in braces.
  /\\(?:[pbvBV]?matrix|cases)\s*\{|\\cr(?![A-Za-z])|\\m?(?:kern|skip)\s*\{/,
  // A command of the physics package swallows the sign of a script; after a prime, TeX accepts `^` only
  // directly.
  /\\v[abu]\s*[_^]|'\s+\^/,
  // Spaces within a unit of length.
  /\\(?:[hvm]?kern|[hvm]?space|[hm]skip)\*?\s*\{?[^{}\\]*\b[a-z]\s+[a-z]\b/,
  // Verbatim text; math units in text; an accent for text.
  /\\verb(?![A-Za-z])|\\rule\s*\{[^}]*mu\}|\\H(?![A-Za-z])/,
  // Dashed lines in tables, and environments of packages that are not loaded.
  /\\begin\s*\{(?:empheq|math|xx?alignat)\}|\\begin\s*\{[a-z]*array\}(?:\[[a-z]\])?\s*\{[^{}]*[:*]/,
  // Displays inside something else.
  /\S\s*\\begin\s*\{(?:equation|align|alignat|flalign|gather|multline|eqnarray|displaymath)\*?\}/,
];

/**
 * What TeX's mhchem is known to accept: formulas, sums, and arrows between spaces. It stops at much that
 * KaTeX's copy of it accepts.
 */
const CHEMISTRY =
  /^(?:[A-Za-z0-9+\-^_(){}[\].,=*#/|$\s]|(?<=^|\s)(?:<?->|<=>>?|<<=>|<-->|<-)(?=[\s[]|$)|\\(?:Delta|alpha|beta|gamma|mu|pi|sigma|cdot|circ|bond|text)(?![A-Za-z])(?!\s*[-<]))*$/;

/** The arguments of every \ce of a source. */
function chemistryOf(latex: string): readonly string[] {
  const found: string[] = [];
  for (const { index } of latex.matchAll(/\\ce(?![A-Za-z])/g)) {
    const open = latex.indexOf("{", index);
    let depth = 0;
    let at = open;
    for (; at >= 0 && at < latex.length; at++) {
      if (latex[at] === "{") depth++;
      else if (latex[at] === "}" && --depth === 0) break;
    }
    found.push(latex.slice(open + 1, at));
  }
  return found;
}

/** Whether scripts without braces are single signs: TeX accepts nothing else. */
function scriptsFit(latex: string): boolean {
  for (const [, name = ""] of latex.matchAll(/[\^_]\s*(\\[A-Za-z]+)/g)) {
    const kind = byCommand.get(name)?.kind;
    if ((kind !== undefined && kind !== "symbol") || name === "\\AA") return false;
  }
  return true;
}

/** Whether every \limits follows something that TeX lets have limits. */
function limitsFit(latex: string): boolean {
  for (const [, before = ""] of latex.matchAll(
    /(\\[A-Za-z]+\*?|[^\s])?\s*\\(?:no|display)?limits(?![A-Za-z])/g,
  )) {
    if (before === "}") {
      if (!/\\(?:mathop|operatorname)/.test(latex)) return false;
    } else {
      const row = byCommand.get(before);
      if (row?.kind !== "nary" && row?.kind !== "function") return false;
    }
  }
  return true;
}

/** LaTeX without comments: a `%` that is not escaped hides the rest of its line. */
function seen(latex: string): string {
  return latex.replace(/(^|[^\\])((?:\\\\)*)%[^\n]*/g, "$1$2");
}

function commandsIn(latex: string): ReadonlySet<string> {
  return new Set([...seen(latex).matchAll(/\\([A-Za-z]+)/g)].map(([, name = ""]) => name));
}

/** What defines a missing command for pdflatex: the text that follows its name; undefined if nothing can. */
function definitionOf(name: string): string | undefined {
  // TeX itself needs `\or`.
  if (name === "or") return undefined;
  const given = DEFINITIONS.get(name);
  if (given !== undefined) return given;
  const row = byCommand.get(`\\${name}`);
  if (row?.kind === "function") {
    const text = row.text.replaceAll(" ", "\\,");
    return `{\\operatorname${row.limits ? "*" : ""}{${text}}}`;
  }
  if (row?.kind !== "macro" || typeof row.expansion !== "string" || !/^[m ]*$/.test(row.signature))
    return undefined;
  // Every command in the expansion must exist, or be definable in the same way.
  for (const inner of commandsIn(row.expansion))
    if (
      inner === name ||
      !byCommand.has(`\\${inner}`) ||
      (LACKING.has(inner) && definitionOf(inner) === undefined)
    ) {
      return undefined;
    }
  const count = row.signature.replaceAll(" ", "").length;
  return `${count > 0 ? `[${count}]` : ""}{${row.expansion}}`;
}

/** How pdflatex can typeset a character in a formula; undefined if it cannot. */
function declarationOf(char: string): string | undefined {
  if ("ℂℍℕℙℚℝℤ".includes(char)) return `\\mathbb{${char.normalize("NFKC")}}`;
  const row = byChar.get(char);
  const name = row?.names[0];
  if (name !== undefined && /^\\(?!text)[A-Za-z]+$/.test(name) && !LACKING.has(name.slice(1)))
    return name;
  // Mathematical alphanumerics are replaced by plain letters, and pdflatex chooses their slant.
  const plain = char.normalize("NFKC");
  return plain !== char && /^[\x21-\x7e]+$/.test(plain) && !/[\\{}$&#^_%~]/.test(plain)
    ? plain
    : undefined;
}

/**
 * Can pdflatex typeset it with the lines of `texPreamble`? Whether the TeX is well-formed is the reader's
 * business.
 */
export function typesets({
  latex,
  preamble,
}: {
  readonly latex: string;
  readonly preamble: string;
}): boolean {
  const own = new Set([...preamble.matchAll(/\\([A-Za-z]+)/g)].map(([, name]) => name));
  for (const name of commandsIn(latex)) {
    if (LACKING.has(name) && !own.has(name) && definitionOf(name) === undefined) return false;
  }
  const text = seen(latex);
  if (BEYOND.some((way) => way.test(text)) || !limitsFit(text) || !scriptsFit(text)) return false;
  if (chemistryOf(text).some((formula) => !CHEMISTRY.test(formula))) return false;
  for (const char of seen(`${preamble}\n${latex}`)) {
    if (!BY_ITSELF.test(char) && declarationOf(char) === undefined) return false;
  }
  return true;
}

export interface TexPreamble {
  readonly packages: readonly string[];
  /** To be written after `\begin{document}`, when the packages have done their work. */
  readonly definitions: readonly string[];
}

/** What a file with these sources and definitions needs. */
export function texPreamble(sources: readonly string[]): TexPreamble {
  const all = seen(sources.join("\n"));
  const lines = [...packagesIn(all)];
  const definitions = lines.includes(PHYSICS) && lines.includes(SIUNITX) ? [BOTH_QTY] : [];
  const wanted = [...commandsIn(all)];
  const defined = new Set<string>();
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    const definition = LACKING.has(name) && !defined.has(name) ? definitionOf(name) : undefined;
    if (definition === undefined) continue;
    defined.add(name);
    wanted.push(...commandsIn(definition));
  }
  for (const name of [...defined].sort())
    definitions.push(
      `\\let\\${name}\\undefined\\providecommand{\\${name}}${definitionOf(name) ?? ""}`,
    );
  for (const char of [...new Set(all)].filter((one) => one > "\u007f").sort()) {
    const declaration = declarationOf(char);
    if (declaration === undefined || /[\u00c0-\u017f]/.test(char)) continue;
    const hex = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    lines.push(`\\DeclareUnicodeCharacter{${hex}}{\\ensuremath{${declaration}}}`);
  }
  return { packages: lines, definitions };
}
