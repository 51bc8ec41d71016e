/** Recognises numbers, words, formulas and sentences without any LaTeX. */

/** Names that mathematics sets upright, which are not words. */
const FUNCTIONS =
  /^(?:a?(?:sin|cos|tan|cot)h?|arc(?:sin|cos|tan)|sec|csc|log|ln|lg|exp|max|min|arg|argmax|argmin|sup|inf|lim|det|dim|ker|gcd|lcm|mod|rank|tr|diag|sgn|sign|erf|[Vv]ar|[Cc]ov|Pr|Re|Im|const)$/;

/** Short words that link two terms of a sentence. */
const LINKS = new Set(
  (
    "and or to of in is if at by per for the an as vs plus each but then from with on it we " +
    "und oder bis zu je auf mit ist von et ou au à de par le la el en por un una ed da " +
    "или до на от за"
  ).split(" "),
);

/** Punctuation of sentences that formulas do not have: Chinese and Japanese punctuation, quotation marks. */
const PUNCTUATION = /[\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF1F\uFF01\u300C\u300D“‘„«»¿¡]/;

/** Are there two words in a row, or a word between terms? People write that, but do not calculate with it. */
export function isSentence(text: string): boolean {
  if (PUNCTUATION.test(text)) return true;
  const tokens = text.match(/[\p{L}\p{M}’]+|\d[\d.,]*|\s+|[^\s]/gu) ?? [];
  const isGap = (i: number): boolean => /^(?:\s|$)/.test(tokens[i] ?? "");
  /** The previous word, if only a space or a comma is in between. */
  let last: string | undefined;
  for (const [i, token] of tokens.entries()) {
    if (isGap(i)) continue;
    if (!isWord(token)) {
      if (!/^[,.;!]$/.test(token)) last = undefined;
      continue;
    }
    if (isGap(i - 1) && last !== undefined && Math.max(last.length, token.length) > 2) return true;
    const isTerm = !OPERATOR.test(tokens[i - 2] ?? "") && !OPERATOR.test(tokens[i + 2] ?? "");
    if (LINKS.has(token) && isGap(i - 1) && isGap(i + 1) && isTerm) return true;
    last = token;
  }
  return false;
}

const OPERATOR = /^[-+=*/<>–−^_]$/;

function isWord(token: string): boolean {
  return (
    (/^\p{L}[\p{L}\p{M}]+/u.test(token) || LINKS.has(token)) &&
    !FUNCTIONS.test(token) &&
    !/^d[a-zA-Zθφ]$/.test(token)
  );
}

/** `5`, `-1`, `1,000`, `5-10`, `1.5M` */
export function isBareNumber(source: string): boolean {
  return (
    /^[-+–−~]?\d[\d.,\s]*(?:[KMBTmk]|bn|mn|mio)?(?:\s*[-–~/]\s*\d[\d.,]*(?:[KMBmk]|bn)?)?$/i.test(
      source,
    ) && !/^\d+[a-z]$|^\d\/\d$/.test(source)
  );
}

/** `loss`, `SNR`, `loss+penalty`, `JSOI2018` */
export function isBareWord(source: string): boolean {
  return /^\p{L}[\p{L}\p{N}]*(?:[-+*·–−][\p{L}\p{N}]+)*$/u.test(source) && hasWord(source);
}

/** The keywords of version control: `$Id$`. */
export function isKeyword(word: string): boolean {
  return /^(?:Id|Rev|Revision|Date|Author|Header|Source|Log|Name|Locker|RCSfile|State|HeadURL|URL)$/.test(
    word,
  );
}

/** Is there a sequence of three or more letters that is no function's name? */
export function hasWord(source: string): boolean {
  return (source.match(/\p{L}{3,}/gu) ?? []).some((word) => !FUNCTIONS.test(word));
}

/** Is it terms with operators between them? Words of three or more letters need a relation, or an argument. */
export function isFormula(source: string): boolean {
  if (!/^[\p{L}\p{M}\p{N}\p{Sm}\s~+\-–—−*/=<>|!'’”′″()[\]{}.,:;_^·…°∘]+$/u.test(source))
    return false;
  if (!/[\p{L}\p{N}\p{Sm}*-]/u.test(source)) return false;
  if (source.length === 1) return true;
  if (/^[,;:.)}/*!]/.test(source) && !/^\.\d/.test(source)) return false;
  if (/[-+*/|&–:;([{]$/.test(source) && !/^\|.*\|$|\|.*\|$/.test(source)) return false;
  // `s/,`, `a.b`, an unclosed bar, unmatched brackets
  if (/[-+*/=<>][,;:.)](?!\d)|[\p{L})]\.\p{L}|^\|[^|>⟩]*$/u.test(source)) return false;
  if (count(source, /[([{]/g) !== count(source, /[)\]}]/g))
    return count(source, /[[\]]/g) === 2 && /^\][^[\]]*\[$/.test(source);
  return (
    !hasWord(source) || /[=<>≤≥≈∼∈].*[\p{L}\p{N}]/u.test(source) || /\p{L}{3,}\(/u.test(source)
  );
}

function count(text: string, what: RegExp): number {
  return (text.match(what) ?? []).length;
}
