/** Colours by name, mix and model, as xcolor knows them, in six hexadecimal digits. */

/** xcolor's base names and the common ones of `dvipsnames` and `svgnames`. */
const NAMES: ReadonlyMap<string, string> = new Map(
  (
    "red FF0000,green 00FF00,blue 0000FF,cyan 00FFFF,magenta FF00FF,yellow FFFF00,black 000000,white FFFFFF," +
    "gray 808080,grey 808080,darkgray 404040,lightgray BFBFBF,brown BF8040,lime BFFF00,olive 808000,orange FF8000," +
    "pink FFBFBF,purple BF0040,teal 008080,violet 800080,navy 000080,maroon 800000,silver C0C0C0,gold FFD700," +
    "darkred 8B0000,darkgreen 006400,darkblue 00008B,lightblue ADD8E6,lightgreen 90EE90,crimson DC143C,indigo 4B0082," +
    "coral FF7F50,salmon FA8072,turquoise 40E0D0,skyblue 87CEEB,steelblue 4682B4,royalblue 4169E1,forestgreen 228B22," +
    "seagreen 2E8B57,tomato FF6347,firebrick B22222,chocolate D2691E,sienna A0522D,tan D2B48C,khaki F0E68C," +
    "plum DDA0DD,orchid DA70D6,darkorange FF8C00,deeppink FF1493,dodgerblue 1E90FF,slategray 708090,dimgray 696969," +
    "aqua 00FFFF,fuchsia FF00FF,beige F5F5DC,ivory FFFFF0,lavender E6E6FA,limegreen 32CD32,mediumblue 0000CD," +
    "midnightblue 191970,darkviolet 9400D3,darkcyan 008B8B,darkmagenta 8B008B,hotpink FF69B4,indianred CD5C5C"
  )
    .split(",")
    .map((entry): [string, string] => {
      const [name = "", color = ""] = entry.split(" ");
      return [name, color];
    }),
);

/** Names of dvipsnames; they are capitalised and may differ from the colours of the same name above. */
const DVIPS: ReadonlyMap<string, string> = new Map(
  (
    "Apricot FBB982,Aquamarine 00B5BE,Bittersweet C04F17,Black 221E1F,Blue 2D2F92,BlueGreen 00B3B8,BlueViolet 473992," +
    "BrickRed B6321C,Brown 792500,BurntOrange F7921D,CadetBlue 74729A,CarnationPink F282B4,Cerulean 00A2E3," +
    "CornflowerBlue 41B0E4,Cyan 00AEEF,Dandelion FDBC42,DarkOrchid A4538A,Emerald 00A99D,ForestGreen 009B55," +
    "Fuchsia 8C368C,Goldenrod FFDF42,Gray 949698,Green 00A64F,GreenYellow DFE674,JungleGreen 00A99A,Lavender F49EC4," +
    "LimeGreen 8DC73E,Magenta EC008C,Mahogany A9341F,Maroon AF3235,Melon F89E7B,MidnightBlue 006795,Mulberry A93C93," +
    "NavyBlue 006EB8,OliveGreen 3C8031,Orange F58137,OrangeRed ED135A,Orchid AF72B0,Peach F7965A,Periwinkle 7977B8," +
    "PineGreen 008B72,Plum 92268F,ProcessBlue 00B0F0,Purple 99479B,RawSienna 974006,Red ED1B23,RedOrange F26035," +
    "RedViolet A1246B,Rhodamine EF559F,RoyalBlue 0071BC,RoyalPurple 613F99,RubineRed ED017D,Salmon F69289," +
    "SeaGreen 3FBC9D,Sepia 671800,SkyBlue 46C5DD,SpringGreen C6DC67,Tan DA9D76,TealBlue 00AEB3,Thistle D883B7," +
    "Turquoise 00B4CE,Violet 58429B,VioletRed EF58A0,White FFFFFF,WildStrawberry EE2967,Yellow FFF200," +
    "YellowGreen 98CC70,YellowOrange FAA21A"
  )
    .split(",")
    .map((entry): [string, string] => {
      const [name = "", color = ""] = entry.split(" ");
      return [name, color];
    }),
);

type Rgb = readonly [number, number, number];

/** Looks up a user-defined colour: its six digits, or undefined. */
type Own = (name: string) => string | undefined;

/**
 * The colour, as six digits, of an expression such as `red`, `red!50`, `blue!20!green`, `#F00`,
 * `rgb,255:red,9;blue,5`, or of values in a model; undefined if it is not understood.
 */
export function mixColor(
  expression: string,
  model?: string,
  own: Own = () => undefined,
): string | undefined {
  const rgb = model
    ? fromModel(expression, model, own)
    : (weighted(expression, own) ?? fromExpression(expression, own));
  return rgb && rgb.map((part) => hex(part)).join("");
}

const hex = (part: number): string =>
  Math.round(Math.min(1, Math.max(0, part)) * 255)
    .toString(16)
    .padStart(2, "0")
    .toUpperCase();

/** `rgb:red,4;green,2`, `rgb,255:red,10;green,20`: weighted colours, relative to their sum or a number. */
function weighted(expression: string, own: Own): Rgb | undefined {
  const [, divisor, list] = /^\w+(?:,\s*([\d.]+))?\s*:(.+)$/.exec(expression) ?? [];
  if (list === undefined) return undefined;
  const parts = list.split(";").map((part) => part.split(","));
  const weights = parts.map(([, weight]) => Number(weight));
  const sum = divisor === undefined ? weights.reduce((a, b) => a + b, 0) : Number(divisor);
  let color: Rgb = [0, 0, 0];
  for (const [i, [name = ""]] of parts.entries()) {
    const one = fromExpression(name.trim(), own);
    const share = (weights[i] ?? NaN) / sum;
    if (!one || !Number.isFinite(share)) return undefined;
    color = [color[0] + one[0] * share, color[1] + one[1] * share, color[2] + one[2] * share];
  }
  return color;
}

function fromExpression(expression: string, own: Own): Rgb | undefined {
  const [first = "", ...rest] = expression.replace(/^-/, "").split("!");
  let color = fromName(first.trim(), own);
  for (let i = 0; color && i < rest.length; i += 2) {
    const share = Number(rest[i]) / 100;
    const other =
      i + 1 < rest.length ? fromName((rest[i + 1] ?? "").trim(), own) : ([1, 1, 1] as const);
    if (!other || Number.isNaN(share)) return undefined;
    const [r, g, b] = color;
    color = [mix(r, other[0], share), mix(g, other[1], share), mix(b, other[2], share)];
  }
  if (!color || !expression.startsWith("-")) return color;
  return [1 - color[0], 1 - color[1], 1 - color[2]];
}

const mix = (a: number, b: number, share: number): number => a * share + b * (1 - share);

function fromName(name: string, own: Own): Rgb | undefined {
  const known = own(name) ?? DVIPS.get(name) ?? NAMES.get(name) ?? NAMES.get(name.toLowerCase());
  if (known) return fromHex(known);
  if (/^#?[0-9a-f]{6}$/i.test(name)) return fromHex(name.replace("#", ""));
  if (/^#[0-9a-f]{8}$/i.test(name)) return fromHex(name.slice(1, 7));
  if (/^#[0-9a-f]{3,4}$/i.test(name)) {
    return fromHex([...name.slice(1, 4)].map((c) => c + c).join(""));
  }
  return undefined;
}

function fromHex(digits: string): Rgb {
  const part = (at: number): number => parseInt(digits.slice(at, at + 2), 16) / 255;
  return [part(0), part(2), part(4)];
}

function fromModel(values: string, model: string, own: Own): Rgb | undefined {
  if (model === "HTML" || model === "html") return fromName(values.replace("#", ""), own);
  if (model === "named") return fromExpression(values, own);
  const numbers = values.split(/[,\s]+/).map(Number);
  if (numbers.some(Number.isNaN)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  switch (model) {
    case "rgb":
      return [a, b, c];
    case "RGB":
      return [a / 255, b / 255, c / 255];
    case "gray":
      return [a, a, a];
    case "Gray":
      return [a / 15, a / 15, a / 15];
    case "cmy":
      return [1 - a, 1 - b, 1 - c];
    case "cmyk":
      return [(1 - a) * (1 - d), (1 - b) * (1 - d), (1 - c) * (1 - d)];
    case "hsb":
    case "Hsb":
      return fromHsb(model === "Hsb" ? a / 360 : a, b, c);
    case "HSB":
      return fromHsb(a / 240, b / 240, c / 240);
    default:
      return undefined;
  }
}

function fromHsb(hue: number, saturation: number, brightness: number): Rgb {
  const channel = (n: number): number => {
    const k = (n + hue * 6) % 6;
    return brightness - brightness * saturation * Math.max(0, Math.min(k, 4 - k, 1));
  };
  return [channel(5), channel(3), channel(1)];
}
