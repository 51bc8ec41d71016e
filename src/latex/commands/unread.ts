/**
 * Commands of a preamble that are not read but could change an equation: any that define, declare, set or
 * load something, except for those that concern pages and text.
 */
const CHANGES =
  /^\\(?:(?:Declare|New|Renew|Provide|Set|Undef|new|renew|provide|let|patch|appto|preto|xpatch)[A-Za-z@]+|[a-z@]*(?:def|let)|(?:math|cat|del)code|mathchar|every(?:math|display)|input|include|import|subfile|csname|active|ExplSyntaxOn|robustify|directlua)$/;

const PAGES =
  "page line length counter theorem\\w* geometry glossaryentry acronym bibmacro box savebox write toks dimen skip count read insert if toggle font\\w* column\\w* ref\\w* list\\w* float sub\\w* label caption\\w* tcolorbox tcb\\w* md\\w* hook\\w* spotcolor\\w* graphics\\w* lst\\w* bib\\w* cite\\w* name\\w* field\\w* index\\w* sorting\\w* language\\w* option\\w* glossary\\w* text\\w* fixed\\w* short\\w* tasks\\w* enum\\w* watermark\\w* block width symbolfont\\w*";

const OF_PAGES = new RegExp(
  `^\\\\(?:(?:declare|new|renew|provide|set|let|def)(?:${PAGES.split(" ").join("|")})|outlet)$`,
  "i",
);

/** Could the command, which is not read, change an equation? */
export function mayChange(command: string): boolean {
  return CHANGES.test(command) && !OF_PAGES.test(command);
}
