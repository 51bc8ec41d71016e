/** Chemistry: `\ce` and `\pu` of mhchem. */
import { Kind } from "../structure/row";
import { Late, lateExpand } from "./late";
import type * as Mhchem from "./mhchem";
import { construct, named, type CommandRow } from "./row";

/** The commands' expansions, which load late. */
export const CHEMISTRY_MEANINGS = new Late<typeof Mhchem>();

export const CHEMISTRY: readonly CommandRow[] = [
  {
    kind: "macro",
    ...named("\\ce \\cf \\cee"),
    family: "chemistry",
    signature: "m",
    expansion: lateExpand(CHEMISTRY_MEANINGS, (to) => to.chemistry("ce")),
    late: true,
    args: "{formula}",
    doc: "Chemical formula",
    package: "mhchem",
  },
  {
    kind: "macro",
    ...named("\\pu"),
    family: "chemistry",
    signature: "m",
    expansion: lateExpand(CHEMISTRY_MEANINGS, (to) => to.chemistry("pu")),
    late: true,
    args: "{quantity}",
    doc: "Physical quantity",
    package: "mhchem",
  },
  construct(
    "chemistry",
    "\\@strut",
    "What scripts of a formula hang on",
    [],
    (_, __, at, row) => {
      row.push(
        {
          type: "phantom",
          body: [],
          show: false,
          zeroWidth: true,
          zeroAscent: false,
          zeroDescent: false,
          span: { from: at.from, to: at.to },
        },
        Kind.Ordinary,
      );
    },
    { words: () => undefined },
  ),
];
