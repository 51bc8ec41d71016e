/**
 * Layout commands that show nothing in an equation, or only their argument: penalties, struts, lengths,
 * labels, page breaks, links, pictures.
 */
import { Kind } from "../structure/row";
import {
  length,
  math,
  optionalRaw,
  raw,
  unusedOption,
  unusedStar,
  url,
  type Parameter,
} from "./parameters";
import { PLAIN_FACE } from "./reading";
import { construct, type ConstructRow } from "./row";
import { pushSpaces } from "./spaces";

/** `\tabcolsep=2pt`, `\vskip 1em`: an assignment to a length, or vertical space. */
const lengthAway = construct(
  "layout",
  "\\tabcolsep \\arraycolsep \\jot \\vskip \\baselineskip \\thinmuskip \\medmuskip \\thickmuskip \\nulldelimiterspace \\delimitershortfall \\arrayrulewidth \\lineskip \\abovedisplayskip \\belowdisplayskip \\mathindent \\scriptspace",
  "A length of the page",
  [],
  (r) => {
    r.accept("=");
    r.length();
  },
  { args: "=" },
);

const link = construct(
  "layout",
  "\\href:hyperref",
  "Link",
  [url("address"), math("body")],
  (r, [, body], at, row) => {
    r.note("link", "approximated", r.since(at));
    r.pushGroup(row, body);
  },
  {
    words: (w, at) => {
      w.math.url();
      const items = w.argumentItems();
      w.math.note("link", "approximated", w.math.since(at));
      for (const item of items) w.item(item);
    },
  },
);

const address = construct(
  "layout",
  "\\url:hyperref",
  "Address",
  [url("address")],
  (r, [{ text }], at, row) => {
    const span = r.since(at);
    r.note("link", "approximated", span);
    r.push(row, { type: "text", text, ...PLAIN_FACE, span }, Kind.Text);
  },
);

const html = construct(
  "layout",
  "\\htmlClass \\htmlId \\htmlStyle \\htmlData",
  "Its argument with something for web pages",
  [raw("attributes"), math("body")],
  (r, [, body], at, row) => {
    r.note("link", "approximated", r.since(at));
    r.pushGroup(row, body);
  },
);

const picture = construct(
  "layout",
  "\\includegraphics",
  "Picture",
  [optionalRaw("options"), url("file")],
  (r, [, { text }], at, row) => {
    const span = r.since(at);
    r.note("picture", "error", span);
    row.push({ type: "unknown", text, span }, Kind.Ordinary);
  },
);

const space = (names: string, doc: string, star: boolean): ConstructRow =>
  construct(
    "spaces",
    names,
    doc,
    star ? [unusedStar, length("width")] : [unusedStarNone, length("width")],
    (r, [, { mu }], at, row) => {
      pushSpaces(r, row, mu, r.since(at));
      // Glue cannot be a nucleus (TeXbook, page 290).
      r.baseless();
    },
    {
      words: (w, at) => {
        if (star) w.math.star();
        const { mu } = w.math.length();
        const span = w.math.since(at);
        if (mu > 1) w.add(mu > 12 ? "\u2003" : mu > 7 ? "\u2002" : " ", span);
      },
    },
  );

const unusedStarNone: Parameter<undefined> = { ...unusedStar, read: () => undefined };

export const LAYOUT: readonly ConstructRow[] = [
  construct(
    "layout",
    "\\footnote",
    "A note at the foot of the page",
    [raw("words")],
    (r, _, at) => {
      r.note("noEffect", "info", r.since(at));
    },
  ),
  lengthAway,
  link,
  address,
  html,
  picture,
  space("\\hspace", "Space of a width", true),
  space("\\kern \\mkern \\hskip \\mskip \\mspace", "Space of a width, in plain TeX", false),
  construct(
    "layout",
    "\\smashoperator",
    "An operator without the width of its limits",
    [unusedOption("side", "layout"), math("operator")],
    (r, [, operator], _, row) => {
      r.pushGroup(row, operator);
    },
  ),
];
