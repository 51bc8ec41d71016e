/**
 * The content model of OMML, as far as we write it: the children of every element in the order that
 * ISO/IEC 29500-1, 22.1.2 (schema `shared-math.xsd`) requires. PowerPoint refuses or repairs a file
 * whose children are in another order, so the order is declared once, here, and only {@link element} and
 * {@link properties}, which apply it, write tags with children.
 */
import { escapeAttribute } from "../xml/escape";

/** Arguments of the objects, after their properties. */
const CONTENT = {
  acc: ["e"],
  bar: ["e"],
  borderBox: ["e"],
  box: ["e"],
  d: ["e"],
  eqArr: ["e"],
  f: ["num", "den"],
  func: ["fName", "e"],
  groupChr: ["e"],
  limLow: ["e", "lim"],
  limUpp: ["e", "lim"],
  m: ["mr"],
  mr: ["e"],
  nary: ["sub", "sup", "e"],
  phant: ["e"],
  rad: ["deg", "e"],
  sPre: ["sub", "sup", "e"],
  sSub: ["e", "sub"],
  sSubSup: ["e", "sub", "sup"],
  sSup: ["e", "sup"],
} as const;

/** The children of an object's properties; `m:ctrlPr` is always last and not listed. */
const PROPERTIES = {
  acc: ["chr"],
  bar: ["pos"],
  borderBox: [
    "hideTop",
    "hideBot",
    "hideLeft",
    "hideRight",
    "strikeH",
    "strikeV",
    "strikeBLTR",
    "strikeTLBR",
  ],
  box: ["opEmu"],
  d: ["begChr", "sepChr", "endChr"],
  eqArr: ["maxDist"],
  f: ["type"],
  func: [],
  groupChr: ["chr", "pos", "vertJc"],
  limLow: [],
  limUpp: [],
  m: ["plcHide", "mcs"],
  nary: ["chr", "limLoc", "subHide", "supHide"],
  phant: ["show", "zeroWid", "zeroAsc", "zeroDesc"],
  rad: ["degHide"],
  sPre: [],
  sSub: [],
  sSubSup: [],
  sSup: [],
} as const;

/** An object of OMML with properties. */
export type ObjectName = keyof typeof PROPERTIES;
type ContentName = keyof typeof CONTENT;
type ArgumentName = (typeof CONTENT)[ContentName][number];

interface Tags {
  readonly open: string;
  readonly close: string;
  readonly empty: string;
}

/** The tags of every object and argument. */
const TAGS = Object.fromEntries(
  Object.entries(CONTENT)
    .flat(2)
    .map((name): [string, Tags] => [
      name,
      { open: `<m:${name}>`, close: `</m:${name}>`, empty: `<m:${name}/>` },
    ]),
) as Readonly<Record<ContentName | ArgumentName, Tags>>;

/** The arguments of an element: the XML inside each; a list where the element repeats (`m:e` in `m:d`). All are required. */
export type Arguments<N extends ContentName> = {
  readonly [K in (typeof CONTENT)[N][number]]: string | readonly string[];
};
/** Values of `m:val` by property; a property that is absent is not written. `mcs` is XML. */
export type PropertyValues<N extends ObjectName> = {
  readonly [K in (typeof PROPERTIES)[N][number]]?: string | undefined;
};

/** `<m:name>` with its properties' XML ("" for none) and its arguments in the order of the schema. */
export function element<N extends ContentName>(
  name: N,
  propertiesXml: string,
  args: Arguments<N>,
): string {
  const { open, close } = TAGS[name];
  return open + propertiesXml + contentOf(name, args) + close;
}

/** The content of `m:name` without its properties. */
export function contentOf<N extends ContentName>(name: N, args: Arguments<N>): string {
  let xml = "";
  for (const child of CONTENT[name] as readonly (keyof Arguments<N> & ArgumentName)[]) {
    const content: string | readonly string[] = args[child];
    if (typeof content === "string") xml += argument(child, content);
    else for (const one of content) xml += argument(child, one);
  }
  return xml;
}

function argument(name: ArgumentName, content: string): string {
  const { open, close, empty } = TAGS[name];
  return content === "" ? empty : open + content + close;
}

/** The `m:…Pr` of an object: its values in the order of the schema, then `m:ctrlPr`. */
export function properties<N extends ObjectName>(
  name: N,
  values: PropertyValues<N>,
  ctrlPr: string,
): string {
  let xml = `<m:${name}Pr>`;
  for (const property of PROPERTIES[name] as readonly (keyof PropertyValues<N> & string)[]) {
    const value: string | undefined = values[property];
    if (value === undefined) continue;
    xml +=
      property === "mcs"
        ? `<m:mcs>${value}</m:mcs>`
        : `<m:${property} m:val="${escapeAttribute(value)}"/>`;
  }
  return `${xml}${ctrlPr}</m:${name}Pr>`;
}

/** The content of an argument that is larger or smaller by steps of the script sizes. */
export function sizedArgument(steps: number, content: string): string {
  return `<m:argPr><m:argSz m:val="${String(steps)}"/></m:argPr>${content}`;
}

/** One entry of `m:mcs`: `count` neighbouring columns (at most 255, ST_Integer255) with the same alignment. */
export function matrixColumns(count: number, alignment: string): string {
  return `<m:mc><m:mcPr><m:count m:val="${String(count)}"/><m:mcJc m:val="${alignment}"/></m:mcPr></m:mc>`;
}

/** What PowerPoint writes for true and false; Word's `1` and `0` mean the same. */
export const ON = "on";
export const OFF = "off";
