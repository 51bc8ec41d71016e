/** `ShapeFont`, `ParagraphFormat` and `BulletFormat` of a text range. */
import type { Element } from "@xmldom/xmldom";
import { levelProperties } from "../deck/placeholders";
import { NS, attribute, child, create, elements, ensure, remove } from "../deck/xml";
import { paragraphsOf } from "../text/characters";
import type { Paragraph, Segment } from "../text/characters";
import { levelOf, runsIn } from "../text/edit";
import { runPropertiesOf, runStyle } from "../text/style";
import type { RunStyle } from "../text/style";
import { ApiError, HostObject, expectBoolean, expectNumber, expectString } from "./object";
import type { Json, Scalar, TypeTable } from "./object";
import { bodyOf, extentOf, shapeOf } from "./text";
import type { RangeRef } from "./text";

/** Paragraphs that the range touches. */
function touched(range: RangeRef): Paragraph[] {
  const { start, length } = extentOf(range);
  return paragraphsOf(bodyOf(range.frame), range.frame.session.profile.equationCounts).filter(
    (p) => p.start + p.length >= start && p.start <= start + length,
  );
}

function edit(range: RangeRef): Element {
  const { frame } = range;
  frame.session.write();
  frame.session.deck.parts.edit(frame.part);
  const body = bodyOf(frame);
  frame.session.checkTextEditable(body);
  return body;
}

/** The value that all have in common, or null when they differ. */
function common<T extends Json>(values: readonly T[]): T | null {
  const [first, ...rest] = values;
  return first !== undefined && rest.every((value) => value === first) ? first : null;
}

// ── font
/** The segments in the range, or the one left of a caret; undefined for an empty paragraph. */
function segmentsIn(range: RangeRef, paragraph: Paragraph): readonly (Segment | undefined)[] {
  const { start, length } = extentOf(range);
  const inside = paragraph.segments.filter((s) =>
    length === 0
      ? s.start < start && s.start + s.length >= start
      : s.start < start + length && s.start + s.length > start,
  );
  return inside.length > 0 ? inside : [paragraph.segments[0]];
}

function styles(range: RangeRef): RunStyle[] {
  const { frame } = range;
  const { deck } = frame.session;
  const shape = shapeOf(frame).element;
  return touched(range).flatMap((paragraph) =>
    segmentsIn(range, paragraph).map((segment) =>
      runStyle(deck, frame.part, shape, paragraph, segment),
    ),
  );
}

function attributeValues(range: RangeRef, name: string): (string | undefined)[] {
  const { frame } = range;
  const shape = shapeOf(frame).element;
  return touched(range).flatMap((paragraph) =>
    segmentsIn(range, paragraph).map((segment) =>
      runPropertiesOf(frame.session.deck, frame.part, shape, paragraph.element, segment?.element)
        .map((element) => attribute(element, name))
        .find((value) => value !== undefined),
    ),
  );
}

/** Changes `a:rPr` of every run in the range. */
function changeRuns(range: RangeRef, change: (properties: Element) => void): void {
  const body = edit(range);
  const extent = extentOf(range);
  const count = range.frame.session.profile.equationCounts;
  for (const run of runsIn(body, extent, count)) change(ensure(run, NS.a, "a:rPr", ["t", "pPr"]));
  for (const paragraph of touched(range)) {
    const end = child(paragraph.element, NS.a, "endParaRPr");
    if (end && paragraph.length === 0) change(end);
  }
}

function flagOf(name: string): Scalar<RangeRef> {
  return {
    get: (range) => common(attributeValues(range, name).map((v) => v === "1" || v === "true")),
    set(range, value) {
      const flag = expectBoolean(value) ? "1" : "0";
      changeRuns(range, (properties) => properties.setAttribute(name, flag));
    },
  };
}

/** A boolean property that is stored as a value of an attribute with several values. */
function choiceOf(
  name: string,
  on: readonly string[],
  value: string,
  off: string,
): Scalar<RangeRef> {
  return {
    get: (range) => common(attributeValues(range, name).map((v) => on.includes(v ?? off))),
    set(range, flag) {
      const next = expectBoolean(flag) ? value : off;
      changeRuns(range, (properties) => properties.setAttribute(name, next));
    },
  };
}

function baseline(above: boolean): Scalar<RangeRef> {
  return {
    get: (range) =>
      common(
        attributeValues(range, "baseline").map((v) =>
          above ? Number(v ?? 0) > 0 : Number(v ?? 0) < 0,
        ),
      ),
    set(range, value) {
      const shift = expectBoolean(value) ? (above ? "30000" : "-25000") : "0";
      changeRuns(range, (properties) => properties.setAttribute("baseline", shift));
    },
  };
}

const UNDERLINES: ReadonlyMap<string, string> = new Map([
  ["none", "None"],
  ["sng", "Single"],
  ["dbl", "Double"],
  ["heavy", "Heavy"],
  ["dotted", "Dotted"],
  ["dash", "Dash"],
  ["wavy", "Wavy"],
]);

const FILLS = ["noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"];
const AFTER_FILL = [
  "effectLst",
  "effectDag",
  "highlight",
  "uLnTx",
  "uLn",
  "uFillTx",
  "uFill",
  "latin",
  "ea",
  "cs",
  "sym",
  "hlinkClick",
  "hlinkMouseOver",
  "rtl",
  "extLst",
];

export const fontType: TypeTable<RangeRef> = {
  name: "ShapeFont",
  scalars: {
    AllCaps: choiceOf("cap", ["all"], "all", "none"),
    Bold: flagOf("b"),
    Color: {
      get: (range) => {
        const color = common(styles(range).map((style) => style.color));
        return color === null ? null : `#${color}`;
      },
      set(range, value) {
        const hex = /^#?([0-9a-f]{6})$/i.exec(expectString(value))?.[1];
        if (hex === undefined) throw new ApiError("InvalidArgument");
        changeRuns(range, (properties) => {
          for (const old of elements(properties)) {
            if (FILLS.includes(old.localName ?? "")) remove(old);
          }
          const fill = ensure(properties, NS.a, "a:solidFill", AFTER_FILL);
          fill.appendChild(create(fill, NS.a, "a:srgbClr", { val: hex.toUpperCase() }));
        });
      },
    },
    DoubleStrikethrough: choiceOf("strike", ["dblStrike"], "dblStrike", "noStrike"),
    Italic: flagOf("i"),
    Name: {
      get: (range) => common(styles(range).map((style) => style.font)),
      set(range, value) {
        const typeface = expectString(value);
        changeRuns(range, (properties) => {
          ensure(
            properties,
            NS.a,
            "a:latin",
            AFTER_FILL.slice(AFTER_FILL.indexOf("ea")),
          ).setAttribute("typeface", typeface);
        });
      },
    },
    Size: {
      get: (range) => common(styles(range).map((style) => style.size)),
      set(range, value) {
        const size = String(Math.round(expectNumber(value) * 100));
        changeRuns(range, (properties) => properties.setAttribute("sz", size));
      },
    },
    SmallCaps: choiceOf("cap", ["small"], "small", "none"),
    Strikethrough: choiceOf("strike", ["sngStrike"], "sngStrike", "noStrike"),
    Subscript: baseline(false),
    Superscript: baseline(true),
    Underline: {
      get: (range) => common(styles(range).map((s) => UNDERLINES.get(s.underline) ?? "Single")),
      set(range, value) {
        const wanted = [...UNDERLINES].find(([, label]) => label === expectString(value));
        if (!wanted) throw new ApiError("InvalidArgument");
        changeRuns(range, (properties) => properties.setAttribute("u", wanted[0]));
      },
    },
  },
};

// ── paragraphs
const ALIGN: ReadonlyMap<string, string> = new Map([
  ["l", "Left"],
  ["ctr", "Center"],
  ["r", "Right"],
  ["just", "Justify"],
  ["justLow", "JustifyLow"],
  ["dist", "Distributed"],
  ["thaiDist", "ThaiDistributed"],
]);

/** `a:pPr` and `a:lvlNpPr` that apply to a paragraph, nearest first. */
function paragraphChain(range: RangeRef, paragraph: Paragraph): Element[] {
  const { frame } = range;
  const own = child(paragraph.element, NS.a, "pPr");
  const levels = levelProperties(
    frame.session.deck,
    frame.part,
    shapeOf(frame).element,
    levelOf(paragraph.element),
  );
  return own ? [own, ...levels] : levels;
}

function changeParagraphs(range: RangeRef, change: (properties: Element) => void): void {
  edit(range);
  for (const paragraph of touched(range)) {
    const existing = child(paragraph.element, NS.a, "pPr");
    const made = existing ?? create(paragraph.element, NS.a, "a:pPr");
    if (!existing) paragraph.element.insertBefore(made, paragraph.element.firstChild);
    change(made);
  }
}

const BULLETS = ["buNone", "buAutoNum", "buChar", "buBlip"];

/** The bullet element that applies. */
export function bulletOf(chain: readonly Element[]): Element | undefined {
  return chain
    .flatMap((element) => elements(element))
    .find((element) => BULLETS.includes(element.localName ?? ""));
}

const bulletFormatType: TypeTable<RangeRef> = {
  name: "BulletFormat",
  scalars: {
    Visible: {
      get: (range) =>
        common(
          touched(range).map((paragraph) => {
            const bullet = bulletOf(paragraphChain(range, paragraph));
            return bullet !== undefined && bullet.localName !== "buNone";
          }),
        ),
      set(range, value) {
        const visible = expectBoolean(value);
        changeParagraphs(range, (properties) => {
          for (const old of elements(properties)) {
            if (BULLETS.includes(old.localName ?? "")) remove(old);
          }
          const bullet = ensure(properties, NS.a, visible ? "a:buChar" : "a:buNone", [
            "tabLst",
            "defRPr",
            "extLst",
          ]);
          if (visible) bullet.setAttribute("char", "•");
        });
      },
    },
  },
};

export const paragraphFormatType: TypeTable<RangeRef> = {
  name: "ParagraphFormat",
  scalars: {
    HorizontalAlignment: {
      get: (range) =>
        common(
          touched(range).map((paragraph) => {
            const align = paragraphChain(range, paragraph)
              .map((element) => attribute(element, "algn"))
              .find((value) => value !== undefined);
            return ALIGN.get(align ?? "l") ?? "Left";
          }),
        ),
      set(range, value) {
        const wanted = [...ALIGN].find(([, label]) => label === expectString(value));
        if (!wanted) throw new ApiError("InvalidArgument");
        changeParagraphs(range, (properties) => properties.setAttribute("algn", wanted[0]));
      },
    },
    IndentLevel: {
      get: (range) => common(touched(range).map((paragraph) => levelOf(paragraph.element))) ?? 0,
      set(range, value) {
        const level = expectNumber(value);
        if (level < 0 || level > 8) throw new ApiError("InvalidArgument");
        changeParagraphs(range, (properties) => properties.setAttribute("lvl", String(level)));
      },
    },
  },
  objects: { BulletFormat: (range) => HostObject.of(bulletFormatType, range) },
};
