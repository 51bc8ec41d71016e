/** Messages of the commands that work on all formulas of a file. */
export const bulk = {
  usageConvert:
    "convert IN.pptx OUT.pptx [options]\n" +
    "  turns the LaTeX in the text of a presentation into equations: $…$, $$…$$, \\(…\\), \\[…\\],\n" +
    "  \\begin{align}…\\end{align}, ```math. Text boxes, formats, animations and everything else stay.\n" +
    "  Prices, code and variables are left alone; formulas in notes, charts, SmartArt and fields\n" +
    "  are reported, because these cannot hold equations.\n\n" +
    "  --slides LIST    only these slides: 1-5,9\n" +
    "  --preamble FILE  a file with \\newcommand and the like\n" +
    "  --uncertain      also convert what may be something else, such as a lone $5$\n" +
    "  --language LANG  en or de: for the alternative text of a shape that holds\n" +
    "                   the equation and nothing else; en by default\n" +
    "  --dry-run        write no file, only report what would be done\n" +
    "  --jsonl          one JSON object a formula: slide, shape, source, converted, problems\n\n" +
    "Exit code 0: all converted. 1: written, but some not converted; the problems say why.\n" +
    "2: failed, and nothing was written.",
  usageMoveIn:
    "move-in IN.pptx OUT.pptx [options]\n" +
    "  turns what other tools left as pictures, drawings and objects into native equations. Each\n" +
    "  becomes a text box of the same size in the same place, with the same name, animations and\n" +
    "  order. What cannot be converted stays.\n\n" +
    "  --tools LIST     only from these tools, separated by commas:\n" +
    "                   {tools}\n" +
    "  --slides LIST    only these slides: 1-5,9\n" +
    "  --preamble FILE  a file with \\newcommand and the like, besides what the equations have\n" +
    "  --language LANG  en or de: for alternative texts; en by default\n" +
    "  --dry-run        write no file, only report what would be done\n" +
    "  --jsonl          one JSON object an equation: slide, shape, tool, source, converted, problems\n\n" +
    "Exit code 0: all converted. 1: written, but some not converted; the problems say why.\n" +
    "2: failed, and nothing was written.",
  usageRevert:
    "revert IN.pptx OUT.pptx [--slides LIST] [--dry-run] [--jsonl]\n" +
    "  turns the equations in the text of a presentation back into LaTeX: as it was typed where\n" +
    "  convert made them, otherwise as $…$ or $$…$$.\n\n" +
    "  --slides LIST  only these slides: 1-5,9\n" +
    "  --dry-run      write no file, only report what would be done\n" +
    "  --jsonl        one JSON object an equation: slide, shape, source, reverted, problems\n\n" +
    "Exit code 0: all reverted. 1: written, but some not reverted. 2: nothing was written.",
  usageRestyle:
    "restyle IN.pptx OUT.pptx --size N|text --color RRGGBB|text --weight plain|bold|text [options]\n" +
    "  sets size, colour or weight of all equations in a presentation.\n\n" +
    "  --size N|text        points, or the same as the text beside it\n" +
    "  --color RRGGBB|text  a colour, or the same as the text beside it; parts with a colour of\n" +
    "                       their own keep it\n" +
    "  --weight plain|bold|text  with plain, parts that stand out as bold stay bold\n" +
    "  --slides LIST        only these slides: 1-5,9\n" +
    "  --dry-run            write no file, only report what would be done\n" +
    "  --jsonl              one JSON object an equation: slide, shape, restyled, problems\n\n" +
    "Exit code 0: all restyled. 1: written, but some not restyled. 2: nothing was written.",
  usageReplace:
    "replace IN.pptx OUT.pptx --from LATEX --to LATEX [options]\n" +
    "  replaces a symbol, a command or a short expression in all equations of a presentation. A command is\n" +
    "  found under all its names; a letter only where it is a symbol, not part of a word.\n\n" +
    "  --from LATEX     what to replace: x, \\epsilon, \\vec{x}\n" +
    "  --to LATEX       what to put in its place\n" +
    "  --preamble FILE  a file with \\newcommand and the like\n" +
    "  --language LANG  en or de: for alternative texts; en by default\n" +
    "  --slides LIST    only these slides: 1-5,9\n" +
    "  --dry-run        write no file, only report what would be done\n" +
    "  --jsonl          one JSON object an equation that has it: slide, shape, source, replaced, problems\n\n" +
    "Exit code 0: replaced in all. 1: written, but not in all. 2: nothing was written.",

  converted: "{found} formulas found, {done} converted, {left} not.",
  movedIn: "{found} {found:equation|equations} of other tools found, {done} converted, {left} not.",
  reverted: "{found} equations found, {done} reverted, {left} not.",
  restyled: "{found} equations found, {done} restyled, {left} not.",
  replaced: "{found} equations contain it, {done} changed, {left} not.",
  saved: "Saved as {file}",
  notSaved: "Nothing was written (--dry-run).",
  progress: "Slide {number} of {count}",
  metOnSlide: "Slide {slide}: {what}",
  noRange: "--slides needs slide numbers such as 1-5,9, not “{value}”.",
  noSymbol: "{option} is missing or empty.\nreplace --help shows its options.",
  noTool: "--tools does not know “{value}”. Did you mean {suggestion}?",
  noStyle: "--size, --color or --weight is missing.\nrestyle --help shows its options.",
  noSize: "--size needs points from 1 to 4000, or “text”, not “{value}”.",
  noWeight: "--weight needs plain, bold or text, not “{value}”.",
  noColor: "--color needs six hexadecimal digits, or “text”, not “{value}”.",
};

/** Why something that looks like a formula was not converted unasked. */
export const doubts = {
  number: "It is a number, and nothing near is mathematics. --uncertain converts it.",
  word: "It is a word, and nothing near is mathematics. --uncertain converts it.",
  sentence: "It reads as a sentence. --uncertain converts it.",
  aboutLatex: "The text seems to show LaTeX itself. --uncertain converts it.",
  unknownCommand: "Its command is not known. A preamble may define it; --uncertain converts it.",
  error: "It has an error.",
  spaces: "There is space inside the dollar signs. --uncertain converts it.",
  unfinished: "It seems to be unfinished. --uncertain converts it.",
};
