/** What a command may do among words, and the commands that are single characters there. */
import type { MathNode, Span } from "../../math/ast";
import type { Item } from "../structure/row";
import type { Face, Reading } from "./reading";

export interface WordsReading {
  readonly math: Reading;
  readonly face: Face;
  /** Text in the face that is in force, or in another. */
  add(text: string, span: Span, face?: Face): void;
  item(item: Item): void;
  /** Reads an argument as words in another face. */
  argument(face: Face): void;
  /** Reads an argument as words and gives its plain text. */
  plainArgument(): string;
  /** The face to the end of the group. */
  switchTo(face: Face): void;
  /** Reads the words of an argument, or of the rest of the group, as items. */
  argumentItems(): readonly MathNode[];
  restItems(): readonly MathNode[];
}

/** Commands that are characters among words, and not the ones that they are in mathematics. */
export const CHARACTERS_AMONG_WORDS: ReadonlyMap<string, string> = new Map([
  ["\\textbackslash", "\\"],
  ["\\textasciitilde", "~"],
  ["\\textasciicircum", "^"],
  ["\\textellipsis", "…"],
  ["\\ldots", "…"],
  ["\\cdots", "⋯"],
  ["\\dots", "…"],
  ["\\textendash", "–"],
  ["\\textemdash", "—"],
  ["\\textquoteleft", "‘"],
  ["\\lq", "‘"],
  ["\\textquoteright", "’"],
  ["\\rq", "’"],
  ["\\textquotedblleft", "“"],
  ["\\textquotedblright", "”"],
  ["\\textless", "<"],
  ["\\textgreater", ">"],
  ["\\textbar", "|"],
  ["\\textbardbl", "‖"],
  ["\\textunderscore", "_"],
  ["\\textdollar", "$"],
  ["\\textbraceleft", "{"],
  ["\\textbraceright", "}"],
  ["\\{", "{"],
  ["\\}", "}"],
  ["\\textdegree", "°"],
  ["\\textsterling", "£"],
  ["\\textregistered", "®"],
  ["\\textdagger", "†"],
  ["\\textdaggerdbl", "‡"],
  ["~", "\u00A0"],
  ["\\nobreakspace", "\u00A0"],
  ["\\ ", " "],
  ["\\space", " "],
]);

/** Signs and letters that the table has and words may hold too. */
export const SIGNS_AMONG_WORDS: ReadonlySet<string> = new Set(
  "\\# \\& \\S \\P \\dag \\ddag \\circledR \\yen \\checkmark \\$ \\% \\_ \\lbrack \\rbrack \\varvdots \\i \\j \\ss \\ae \\oe \\o \\AE \\OE \\O \\aa \\AA \\l \\L \\degree \\pounds \\maltese \\copyright".split(
    " ",
  ),
);
