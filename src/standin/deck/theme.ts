/** Colours of a theme, through the master's colour map and the usual adjustments. */
import type { Element } from "@xmldom/xmldom";
import type { Deck } from "./deck";
import { NS, attribute, child, elements } from "./xml";

const MAPPED = new Map([
  ["bg1", "lt1"],
  ["tx1", "dk1"],
  ["bg2", "lt2"],
  ["tx2", "dk2"],
]);

/**
 * The colour inside a fill (or any element that holds one colour) as six hexadecimal digits; the
 * text colour when there is no element, undefined when the colour is not understood.
 */
export function colorIn(deck: Deck, part: string, holder: Element | undefined): string | undefined {
  if (!holder) return schemeColor(deck, part, "tx1");
  const color = elements(holder)[0];
  if (!color) return undefined;
  const base = baseColor(deck, part, color);
  return base === undefined ? undefined : adjusted(base, color);
}

function baseColor(deck: Deck, part: string, color: Element): string | undefined {
  switch (color.localName) {
    case "srgbClr":
      return attribute(color, "val")?.toUpperCase();
    case "sysClr":
      return attribute(color, "lastClr")?.toUpperCase();
    case "schemeClr":
      return schemeColor(deck, part, attribute(color, "val") ?? "tx1");
    case "prstClr":
      return PRESET.get(attribute(color, "val") ?? "");
    default:
      return undefined;
  }
}

const PRESET: ReadonlyMap<string, string> = new Map([
  ["black", "000000"],
  ["white", "FFFFFF"],
  ["red", "FF0000"],
  ["green", "008000"],
  ["blue", "0000FF"],
  ["yellow", "FFFF00"],
  ["gray", "808080"],
]);

/** A colour of the scheme by its name in slides: "tx1", "accent2", "phClr", … */
export function schemeColor(deck: Deck, part: string, name: string): string | undefined {
  const theme = deck.themeOf(part);
  const scheme = theme && child(child(theme, NS.a, "themeElements"), NS.a, "clrScheme");
  if (!scheme) return undefined;
  const map = deck.colorMapOf(part);
  const wanted = attribute(map, name) ?? MAPPED.get(name) ?? name;
  const entry = child(scheme, NS.a, wanted);
  const color = entry && elements(entry)[0];
  return attribute(color, "val") && color?.localName === "srgbClr"
    ? attribute(color, "val")?.toUpperCase()
    : attribute(color, "lastClr")?.toUpperCase();
}

function adjusted(hex: string, color: Element): string {
  let { h, s, l } = toHsl(hex);
  for (const change of elements(color)) {
    const value = Number(attribute(change, "val") ?? 100000) / 100000;
    if (change.localName === "lumMod") l *= value;
    if (change.localName === "lumOff") l += value;
    if (change.localName === "satMod") s *= value;
    if (change.localName === "shade") l *= value;
    if (change.localName === "tint") l = l * value + (1 - value);
  }
  h %= 1;
  return toHex(h, clamp(s), clamp(l));
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function toHsl(hex: string): { h: number; s: number; l: number } {
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const l = (max + min) / 2;
  const d = max - min;
  if (d === 0) return { h: 0, s: 0, l };
  const s = l > 0.5 ? d / (2 - max - min) : d / (max + min);
  const h =
    max === r ? (g - b) / d + (g < b ? 6 : 0) : max === g ? (b - r) / d + 2 : (r - g) / d + 4;
  return { h: h / 6, s, l };
}

function toHex(h: number, s: number, l: number): string {
  const q = l < 0.5 ? l * (1 + s) : l + s - l * s;
  const p = 2 * l - q;
  const channel = (t: number): string => {
    const at = ((t % 1) + 1) % 1;
    const value =
      at < 1 / 6
        ? p + (q - p) * 6 * at
        : at < 1 / 2
          ? q
          : at < 2 / 3
            ? p + (q - p) * (2 / 3 - at) * 6
            : p;
    return Math.round(clamp(value) * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return (channel(h + 1 / 3) + channel(h) + channel(h - 1 / 3)).toUpperCase();
}
