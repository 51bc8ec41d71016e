/** The table of commands as meanings, by name. Built once. */
import { ALPHABETS } from "../commands/alphabets";
import { macroOf } from "../commands/bodies";
import { characterOf } from "../commands/characters";
import { pushFunction, pushNary } from "../commands/classes";
import { BY_CONTEXT } from "../commands/divergence";
import { COMMANDS } from "../commands/index";
import { faceOfVariant } from "../commands/text";
import {
  Act,
  type CharacterMeaning,
  type ConstructMeaning,
  type Meaning,
  type ScriptMeaning,
} from "../commands/meaning";
import type { Reading } from "../commands/reading";
import type { AlphabetRow, CommandRow, MacroRow } from "../commands/row";
import { parseSignature } from "../commands/signature";
import { pushSpaces } from "../commands/spaces";
import { PRIMES, SUBSCRIPTS, SUPERSCRIPTS } from "../commands/unicode-scripts";
import { verbatimText } from "../commands/verbatim";
import { CHARACTERS_AMONG_WORDS, SIGNS_AMONG_WORDS } from "../commands/words";
import { Kind, symbolOf, type Row } from "../structure/row";
import { spaceOfChar } from "../../math/space";
import { assertNever } from "../../math/ast";
import { accented } from "./accented";

const meanings = new Map<string, Meaning>();

/** Limits the cache, so that a stream of rare characters cannot fill the memory. */
const MAX_REMEMBERED = 6000;

/** The meaning of a name in the table; undefined for an unknown command. */
export function meaningOf(name: string): Meaning | undefined {
  const known = meanings.get(name);
  if (known !== undefined) return known;
  const made = madeFor(name);
  if (made !== undefined && meanings.size < MAX_REMEMBERED) meanings.set(name, made);
  return made;
}

function construct(
  run: ConstructMeaning["run"],
  words?: ConstructMeaning["words"],
  mathOnly = false,
  centresDots = false,
): ConstructMeaning {
  return { act: Act.Construct, run, words, mathOnly, centresDots };
}

function character(name: string, words: string | undefined): CharacterMeaning {
  const numeric = name === "." || (name.length === 1 && name >= "0" && name <= "9");
  return { act: Act.Character, character: characterOf(name), numeric, words };
}

/** The meaning of a character, or of a token that has no row of its own (`\verb|…|`). */
function madeFor(name: string): Meaning | undefined {
  if (name === "") return { act: Act.Stop, stop: "end", infix: undefined };
  if (name.length > 1 && name.startsWith("\\")) {
    const text = verbatimText(name);
    return text === undefined ? undefined : verbatim(text);
  }
  const primes = PRIMES.get(name);
  if (primes !== undefined) return script("prime", primes, "");
  const raised = SUPERSCRIPTS.get(name);
  if (raised !== undefined) return script("supCharacter", 1, raised);
  const lowered = SUBSCRIPTS.get(name);
  if (lowered !== undefined) return script("subCharacter", 1, lowered);
  const width = name > "\u009F" ? spaceOfChar(name) : undefined;
  if (width !== undefined)
    return construct(
      (_, at, row) => {
        const span = { from: at.from, to: at.to };
        if (width !== "zero") row.push({ type: "space", width, span }, Kind.Space);
      },
      (w, at) => {
        w.add(name, { from: at.from, to: at.to });
      },
    );
  return accented(name) ?? character(name.normalize("NFC"), name);
}

function script(kind: ScriptMeaning["script"], count: number, plain: string): ScriptMeaning {
  return { act: Act.Script, script: kind, count, plain, limits: undefined };
}

function verbatim(text: string): ConstructMeaning {
  return construct(
    (_, at, row) => {
      row.push(
        {
          type: "text",
          text,
          bold: false,
          italic: false,
          family: "mono",
          span: { from: at.from, to: at.to },
        },
        Kind.Text,
      );
    },
    (w, at) => {
      w.add(text, { from: at.from, to: at.to }, { ...w.face, family: "mono" });
    },
  );
}

function meaningOfRow(row: CommandRow, name: string): Meaning | undefined {
  switch (row.kind) {
    case "symbol":
    case "delimiter": {
      const read = BY_CONTEXT.get(name);
      return read ? construct(read, added(wordsOf(name))) : character(name, wordsOf(name));
    }
    case "nary":
      return construct(
        (r, at, items) => {
          pushNary(r, items, row.char, !row.integral, at);
        },
        undefined,
        false,
        true,
      );
    case "function":
      return construct(
        (r, at, items) => {
          pushFunction(r, items, row.text, row.limits, at);
        },
        added(wordsOf(name)),
      );
    case "space":
      return space(row.mu, row.width === "word", wordsOf(name));
    case "accent":
      return construct(
        (r, at, items) => {
          const body = r.list();
          r.push(items, { type: "accent", mark: row.mark, body, span: r.since(at) }, Kind.Ordinary);
        },
        undefined,
        true,
      );
    case "alphabet":
      return row.args === "" ? fontSwitch(row) : font(row);
    case "construct":
      return construct(row.run, row.words, row.mathOnly);
    case "mark":
      return row.meaning;
    case "macro":
      return macroOf(parseSignature(row.signature) ?? [], row.expansion, undefined, toldOf(row));
    case "environment":
      return undefined;
    default:
      return assertNever(row);
  }
}

/** What a name does in text: it adds these words. */
function added(words: string | undefined): ConstructMeaning["words"] {
  if (words === undefined) return undefined;
  return (w, at) => {
    w.add(words, { from: at.from, to: at.to });
  };
}

/** The indices of the arguments whose loss is noted; an expansion that is a function notes it by itself. */
function toldOf({ ignored, expansion }: MacroRow): readonly number[] {
  if (!ignored || typeof expansion === "function") return [];
  return Object.entries(ignored).flatMap(([index, why]) => (why === "said" ? [Number(index)] : []));
}

function wordsOf(name: string): string | undefined {
  const own = CHARACTERS_AMONG_WORDS.get(name);
  if (own !== undefined) return own;
  if (name.length === 1) return name;
  return SIGNS_AMONG_WORDS.has(name) ? characterOf(name).char : undefined;
}

function space(mu: number, isWord: boolean, words: string | undefined): ConstructMeaning {
  return construct(
    (r, at, row) => {
      const span = { from: at.from, to: at.to };
      if (isWord) row.push({ type: "space", width: "word", span }, Kind.Space);
      else pushSpaces(r, row, mu, span);
    },
    (w, at) => {
      const text = words ?? (mu > 12 ? "\u2003" : mu > 7 ? "\u2002" : mu > 1 ? " " : "");
      if (text !== "") w.add(text, { from: at.from, to: at.to });
    },
  );
}

/** Is it `\boldsymbol`, which makes its argument bold, each letter in its own alphabet? */
function isBolder(row: AlphabetRow): boolean {
  return (
    row.variant === "boldItalic" && row === ALPHABETS.find((one) => one.variant === "boldItalic")
  );
}

function font(row: AlphabetRow): ConstructMeaning {
  const { variant } = row;
  const bolder = isBolder(row);
  return construct(
    (r, _, items) => {
      const font = bolder ? r.font : variant;
      const bold = bolder || (r.bold && variant !== "bold");
      const inner = r.inFont(font, bold, () => r.row());
      pushInner(r, items, inner);
    },
    undefined,
    true,
  );
}

/** Adds the inner row: a single item keeps its kind, several become a group. */
function pushInner(r: Reading, row: Row, inner: Row): void {
  const item = inner.items[0];
  const kind = inner.kinds[0];
  if (inner.items.length !== 1 || item === undefined || kind === undefined) {
    r.pushGroup(row, r.finish(inner));
    return;
  }
  r.push(row, item, kind);
  const symbol = symbolOf(item);
  if (symbol === item && /^[0-9]$/.test(symbol.char) && row.items.at(-1) === item)
    row.digit(symbol);
}

/** `\bf`: in force to the end of the group. */
function fontSwitch({ variant }: AlphabetRow): ConstructMeaning {
  return construct(
    (r) => {
      r.font = variant;
      if (variant === "bold") r.bold = false;
    },
    (w) => {
      if (variant) w.switchTo(faceOfVariant(variant, w.face));
    },
  );
}

for (const row of COMMANDS) {
  if (row.kind === "environment") continue;
  for (const name of row.names) {
    if (meanings.has(name)) continue;
    const meaning = meaningOfRow(row, name);
    if (meaning) meanings.set(name, meaning);
    if (meaning && row.kind === "nary" && !meanings.has(row.char)) meanings.set(row.char, meaning);
  }
}

const KNOWN: readonly string[] = [...meanings.keys()];

/** Every name that the reader knows. */
export function knownNames(): readonly string[] {
  return KNOWN;
}

/** The meanings of ASCII's characters, by code. */
export const ASCII_MEANINGS: readonly (Meaning | undefined)[] = Array.from(
  { length: 128 },
  (_, i) => meaningOf(String.fromCharCode(i)),
);
