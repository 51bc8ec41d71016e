/** Syntax colours: LaTeX as a CodeMirror language, from the tokeniser. */
import { HighlightStyle, StreamLanguage, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { tags } from "@lezer/highlight";
import { tokenAt, type TokenKind } from "./tokens";

/** Names of `@lezer/highlight`'s tags, by kind of token. */
const STYLE: Readonly<Record<TokenKind, string | null>> = {
  command: "keyword",
  environment: "typeName",
  open: "bracket",
  close: "bracket",
  script: "operator",
  align: "separator",
  newline: "separator",
  number: "number",
  operator: "operator",
  comment: "comment",
  other: null,
};

/** LaTeX: tokens line by line, what a comment is, which brackets close by themselves. */
const latexLanguage = StreamLanguage.define<null>({
  name: "latex",
  startState: () => null,
  token(stream) {
    const token = tokenAt(stream.string, stream.pos);
    stream.pos = Math.max(token.to, stream.pos + 1);
    return STYLE[token.kind];
  },
  languageData: {
    commentTokens: { line: "%" },
    closeBrackets: { brackets: ["{", "(", "["], before: ")]}&\\ \n,;:." },
  },
});

/** Colours are CSS variables that the pane's theme sets, so that one style serves every theme. */
const style = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--latex-command)" },
  { tag: tags.typeName, color: "var(--latex-environment)" },
  { tag: tags.bracket, color: "var(--latex-bracket)" },
  { tag: tags.operator, color: "var(--latex-operator)" },
  { tag: tags.separator, color: "var(--latex-operator)", fontWeight: "600" },
  { tag: tags.number, color: "var(--latex-number)" },
  { tag: tags.comment, color: "var(--latex-comment)", fontStyle: "italic" },
]);

/** The language and its colours. */
export function latex(): Extension {
  return [latexLanguage, syntaxHighlighting(style)];
}
