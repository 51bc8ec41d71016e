/** The rows of single characters: letters, signs, delimiters. */
import { ARROWS } from "./arrows";
import { DELIMITERS } from "./delimiters";
import { DOTS } from "./dots";
import {
  EXTRA_LETTERS,
  EXTRA_RELATIONS,
  EXTRA_SYMBOLS,
  STMARYRD,
  STMARYRD_ARROWS,
  STMARYRD_DELIMITERS,
} from "./extra-symbols";
import { GREEK } from "./greek";
import { LETTERS } from "./letters";
import { NEGATIONS } from "./negations";
import { OPERATORS } from "./operators";
import { RELATIONS } from "./relations";
import { SYMBOLS } from "./symbols";
import { symbolRows, type DelimiterRow, type SymbolRow } from "./row";

/** Characters of text, for which mathematics has other names. */
const OF_WORDS = symbolRows(
  "text",
  [
    ["\\textbackslash", "\\", "ordinary", "Backslash among words"],
    ["\\textasciitilde", "~", "ordinary", "Tilde among words"],
    ["\\textasciicircum", "^", "ordinary", "Circumflex among words"],
    ["\\textendash", "–", "ordinary", "En dash"],
    ["\\textemdash", "—", "ordinary", "Em dash"],
    ["\\textquoteleft", "‘", "ordinary", "Left single quotation mark"],
    ["\\textquoteright", "’", "ordinary", "Right single quotation mark"],
    ["\\textquotedblleft", "“", "ordinary", "Left double quotation mark"],
    ["\\textquotedblright", "”", "ordinary", "Right double quotation mark"],
    ["\\textless", "<", "relation", "Less-than sign among words"],
    ["\\textgreater", ">", "relation", "Greater-than sign among words"],
    ["\\textbar", "|", "ordinary", "Vertical bar among words"],
    ["\\textbardbl", "‖", "ordinary", "Double vertical bar among words"],
    ["\\textunderscore", "_", "ordinary", "Low line among words"],
    ["\\textdollar", "$", "ordinary", "Dollar sign among words"],
    ["\\textbraceleft", "{", "opening", "Left curly brace among words"],
    ["\\textbraceright", "}", "closing", "Right curly brace among words"],
    ["\\textsterling", "£", "ordinary", "Pound sign among words"],
    ["\\textdagger", "†", "ordinary", "Dagger among words"],
    ["\\textdaggerdbl", "‡", "ordinary", "Double dagger among words"],
  ],
  "ours",
);

export const SYMBOL_ROWS: readonly (SymbolRow | DelimiterRow)[] = [
  ...GREEK,
  ...LETTERS,
  ...DELIMITERS,
  ...OPERATORS,
  ...RELATIONS,
  ...NEGATIONS,
  ...ARROWS,
  ...DOTS,
  ...SYMBOLS,
  ...EXTRA_LETTERS,
  ...STMARYRD,
  ...EXTRA_RELATIONS,
  ...STMARYRD_ARROWS,
  ...STMARYRD_DELIMITERS,
  ...EXTRA_SYMBOLS,
  ...OF_WORDS,
];
