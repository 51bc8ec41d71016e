/** Decimal numbers as strings of digits, so that none is lost: shifted, rounded, padded. */

/** A number without its sign: digits before and behind the point; `fraction` is undefined without a point. */
export interface Decimal {
  readonly whole: string;
  readonly fraction: string | undefined;
}

/** Limits how far points are moved and how many zeros are added. */
const MAX_PLACES = 200;

/** The number of digits behind the point. */
export function placesOf({ fraction = "" }: Decimal): number {
  return fraction.length;
}

/** The number times a power of ten. */
export function shifted({ whole, fraction = "" }: Decimal, by: number): Decimal {
  const places = Math.max(-MAX_PLACES, Math.min(MAX_PLACES, by));
  const padded = "0".repeat(Math.max(0, -places)) + whole + fraction;
  const digits = padded.padEnd(padded.length + Math.max(0, places - fraction.length), "0");
  const point = Math.max(0, -places) + whole.length + places;
  return made(digits.slice(0, point), digits.slice(point));
}

/** The number without leading zeros, and without a point if nothing follows it. */
function made(whole: string, fraction: string): Decimal {
  const bare = whole.replace(/^0+(?=\d)/, "");
  return { whole: bare === "" ? "0" : bare, fraction: fraction === "" ? undefined : fraction };
}

/** The power of ten of the first digit that is not zero; undefined for zero. */
export function magnitude({ whole, fraction = "" }: Decimal): number | undefined {
  const first = (whole + fraction).search(/[1-9]/);
  return first < 0 ? undefined : whole.length - 1 - first;
}

/** Rounded to that many places (negative: before the point); halves are rounded up, or to the even digit. */
export function rounded(value: Decimal, places: number, toEven: boolean, pad: boolean): Decimal {
  const { whole, fraction = "" } = value;
  if (places >= fraction.length) return pad ? padded(value, places) : value;
  const digits = whole + fraction;
  const kept = whole.length + places;
  if (kept < 0) return made("0", "");
  const rest = digits.slice(kept);
  const last = Number(digits[kept - 1] ?? "0");
  const isHalf = /^50*$/.test(rest);
  const isUp = isHalf && toEven ? last % 2 === 1 : rest >= "5";
  const head = digits.slice(0, kept) || "0";
  const result = isUp ? String(BigInt(head) + 1n).padStart(head.length, "0") : head;
  if (places < 0) return made(result + "0".repeat(-places), "");
  return made(result.slice(0, result.length - places), result.slice(result.length - places));
}

/** Padded with zeros to that many places behind the point. */
export function padded(value: Decimal, places: number): Decimal {
  const { whole, fraction = "" } = value;
  const wanted = Math.min(MAX_PLACES, places);
  return wanted <= fraction.length ? value : { whole, fraction: fraction.padEnd(wanted, "0") };
}

/** Is it zero? */
export function isZero(value: Decimal): boolean {
  return magnitude(value) === undefined;
}
