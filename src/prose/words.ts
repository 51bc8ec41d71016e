/** Numbers, words, formulas and sentences without any LaTeX. */

/** Names that mathematics sets upright: no words. */
const FUNCTIONS =
  /^(?:a?(?:sin|cos|tan|cot)h?|arc(?:sin|cos|tan)|sec|csc|log|ln|lg|exp|max|min|arg|argmax|argmin|sup|inf|lim|det|dim|ker|gcd|lcm|mod|rank|tr|diag|sgn|sign|erf|[Vv]ar|[Cc]ov|Pr|Re|Im|const)$/;

/** Words that stand between two terms of a sentence and are short. */
const LINKS = new Set(
  (
    "and or to of in is if at by per for the an as vs plus each but then from with on it we " +
    "und oder bis zu je auf mit ist von et ou au à de par le la y o e el en por un una ed da " +
    "и или до на от за"
  ).split(" "),
);

const WORD = /\p{L}[\p{L}\p{M}]+/u;

/** Two words in a row, a word between numbers: what people write, not what they calculate. */
export function isSentence(text: string): boolean {
  // Signs of sentences that formulas do not have.
  if (/[\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF1F\uFF01\u300C\u300D“‘„«»¿¡]/.test(text)) return true;
  const tokens = text.match(/[\p{L}\p{M}’]+|\d[\d.,]*|\s+|[^\s]/gu) ?? [];
  if (tokens.length === 1 && LINKS.has(text) && text.length > 2) return true;
  let word: string | undefined;
  for (const [i, token] of tokens.entries()) {
    if (/^\s/.test(token)) continue;
    const isWord = WORD.test(token) && !FUNCTIONS.test(token) && !/^d[a-zA-Zθφ]$/.test(token);
    const isApart = isGap(tokens[i - 1]) || isGap(tokens[i + 1]);
    if (isWord && isApart && LINKS.has(token.toLowerCase())) return true;
    if (isWord && word !== undefined && isGap(tokens[i - 1])) return true;
    word = isWord || (isWordEnd(token) && word) ? token : undefined;
  }
  return false;
}

function isGap(token: string | undefined): boolean {
  return token !== undefined && /^\s/.test(token);
}

function isWordEnd(token: string): boolean {
  return /^[,.;:!]$/.test(token);
}

/** `5`, `-1`, `1,000`, `5-10`, `1.5M` */
export function isBareNumber(source: string): boolean {
  return (
    /^[-+–−~]?\d[\d.,\s]*(?:[KMBTm]|bn|mn|mio|Mio\.?|k)?(?:\s*[-–~/]\s*\d[\d.,]*(?:[KMBm]|bn)?)?$/.test(
      source,
    ) && !/^\d\/\d$/.test(source)
  );
}

/** `loss`, `SNR` */
export function isBareWord(source: string): boolean {
  return /^\p{L}{3,}$/u.test(source) && !FUNCTIONS.test(source) && !LINKS.has(source);
}

/** The keywords of version control: `$Id$`. */
export function isKeyword(word: string): boolean {
  return /^(?:Id|Rev|Revision|Date|Author|Header|Source|Log|Name|Locker|RCSfile|State|HeadURL|URL)$/.test(
    word,
  );
}

/** Terms with operators between them. Words of three letters and more need a relation, or an argument. */
export function isFormula(source: string): boolean {
  if (!/^[\p{L}\p{M}\p{N}\p{Sm}\s+\-–—−*/=<>|!'’”′″()[\]{}.,:;_^·…°∘]+$/u.test(source))
    return false;
  if (!/[\p{L}\p{N}\p{Sm}<>=+*-]/u.test(source)) return false;
  if (/^[,;:.)}/*!]/.test(source) && source.length > 1) return false;
  if (/[-+*/|&–:;([{]$/.test(source) && source.length > 1 && !/^\|.*\|$/.test(source)) return false;
  const words = (source.match(/\p{L}{3,}/gu) ?? []).filter((word) => !FUNCTIONS.test(word));
  return words.length === 0 || /[=<>≤≥≈∼∈]/.test(source) || /\p{L}{3,}\(/u.test(source);
}
