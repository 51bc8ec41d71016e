/**
 * Numbers of list paragraphs (`a:buAutoNum`; schemes: ECMA-376 part 1, 20.1.10.61). A number continues from
 * the paragraph of the same level before it. Numbering restarts at another scheme or start, and after a
 * paragraph of that level without a number or one of a higher level, but not after deeper or empty ones.
 */

/** The properties of a paragraph that matter for its number. */
export interface Item {
  /** From 0. */
  readonly level: number;
  /** Without text it shows no number and is not counted. */
  readonly empty: boolean;
  /** Absent for a bullet, or for neither. */
  readonly auto?: { readonly scheme: string; readonly startAt: number };
}

/** The number of each paragraph as text, undefined where there is none. */
export function numbersOf(items: readonly Item[]): readonly (string | undefined)[] {
  /** The list that is open at each level. */
  const open: ({ scheme: string; startAt: number; last: number } | undefined)[] = [];
  return items.map(({ level, empty, auto }) => {
    if (empty) return undefined;
    open.length = Math.min(open.length, level + 1);
    if (auto === undefined) {
      open[level] = undefined;
      return undefined;
    }
    const before = open[level];
    const goesOn = before?.scheme === auto.scheme && before.startAt === auto.startAt;
    const last = goesOn ? before.last + 1 : auto.startAt;
    open[level] = { ...auto, last };
    return written(auto.scheme, last);
  });
}

type Write = (n: number) => string;

const SYSTEMS: ReadonlyMap<string, Write> = new Map([
  ["alphaLc", (n: number) => letters(n)],
  ["alphaUc", (n: number) => letters(n).toUpperCase()],
  ["romanLc", (n: number) => roman(n)],
  ["romanUc", (n: number) => roman(n).toUpperCase()],
  ["arabicDb", (n: number) => digits(n, 0xff10)],
  ["thaiNum", (n: number) => digits(n, 0x0e50)],
  ["hindiNum", (n: number) => digits(n, 0x0966)],
  ["circleNumDb", (n: number) => circled(n, 0x2460)],
  ["circleNumWdWhite", (n: number) => circled(n, 0x2460)],
  ["circleNumWdBlack", (n: number) => (n <= 10 ? circled(n, 0x2776) : circled(n - 10, 0x24eb))],
  ["ea1Chs", (n: number) => chinese(n)],
  ["ea1Cht", (n: number) => chinese(n)],
  ["ea1JpnChsDb", (n: number) => chinese(n)],
  ["ea1JpnKor", (n: number) => chinese(n)],
]);

const ENDS: ReadonlyMap<string, readonly [before: string, behind: string]> = new Map([
  ["ParenBoth", ["(", ")"]],
  ["ParenR", ["", ")"]],
  ["Period", ["", "."]],
  ["Minus", ["", "-"]],
  ["Plain", ["", ""]],
]);

/** The number `n` as text. Systems without an entry (Hebrew, Thai and Hindi letters) are written in digits. */
function written(scheme: string, n: number): string {
  const [, system = "", end = "Period"] =
    /^(\w+?)(ParenBoth|ParenR|Period|Minus|Plain)$/.exec(scheme) ?? [];
  const [before, behind] = ENDS.get(end) ?? ["", "."];
  return `${before}${(SYSTEMS.get(system) ?? String)(n)}${behind}`;
}

/** a … z, aa, ab … */
function letters(n: number): string {
  const rest = Math.floor((n - 1) / 26);
  return (rest > 0 ? letters(rest) : "") + String.fromCharCode(97 + ((n - 1) % 26));
}

const ROMAN = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

function roman(n: number): string {
  let rest = n;
  return ROMAN.map(([value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return sign.repeat(times);
  }).join("");
}

/** A number in the digits of another script; `zero` is the code of its digit 0. */
function digits(n: number, zero: number): string {
  return String(n).replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}

function circled(n: number, one: number): string {
  const last = one === 0x2776 || one === 0x24eb ? 10 : 20;
  return n <= last ? String.fromCharCode(one + n - 1) : String(n);
}

const CHINESE = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

function chinese(n: number): string {
  if (n > 99) return String(n);
  const tens = Math.floor(n / 10);
  const ten = tens === 0 ? "" : `${tens === 1 ? "" : (CHINESE[tens] ?? "")}十`;
  return ten + (CHINESE[n % 10] ?? "");
}
