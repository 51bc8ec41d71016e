/** What the commands over all formulas of a file say. */
export const bulk = {
  usageConvert:
    "convert IN.pptx OUT.pptx [options]\n" +
    "  makes equations of the LaTeX in the texts of a presentation: $…$, $$…$$, \\(…\\), \\[…\\],\n" +
    "  \\begin{align}…\\end{align}, ```math. Text boxes, formats, animations and everything else stay.\n" +
    "  Prices, code and variables are left alone; formulas in notes, charts, SmartArt and fields\n" +
    "  are told of, because no equation can stand there.\n\n" +
    "  --slides LIST    only these slides: 1-5,9\n" +
    "  --preamble FILE  a file with \\newcommand and the like\n" +
    "  --uncertain      also what may be something else, such as $5$ where nothing else is mathematics\n" +
    "  --language LANG  en or de: the words of the alternative text that a shape gets which\n" +
    "                   holds the equation and nothing else; en where nothing is said\n" +
    "  --dry-run        write no file, only say what would be done\n" +
    "  --jsonl          one JSON object a formula: slide, shape, source, converted, problems\n\n" +
    "Exit code 0: all were converted. 1: written, but not all were; problems say why.\n" +
    "2: it could not be done, and nothing was written.",
  usageMoveIn:
    "move-in IN.pptx OUT.pptx [options]\n" +
    "  makes native equations of those that other tools left as pictures, drawings and objects. Each\n" +
    "  becomes a text box in the same place and size, with the name, the animations and the place in\n" +
    "  the order that the old one had. What cannot be converted stays.\n\n" +
    "  --tools LIST     only those of these tools, by commas:\n" +
    "                   {tools}\n" +
    "  --slides LIST    only these slides: 1-5,9\n" +
    "  --preamble FILE  a file with \\newcommand and the like, beside what the equations bring along\n" +
    "  --language LANG  en or de: the words of alternative texts; en where nothing is said\n" +
    "  --dry-run        write no file, only say what would be done\n" +
    "  --jsonl          one JSON object an equation: slide, shape, tool, source, converted, problems\n\n" +
    "Exit code 0: all were converted. 1: written, but not all were; problems say why.\n" +
    "2: it could not be done, and nothing was written.",
  usageRevert:
    "revert IN.pptx OUT.pptx [--slides LIST] [--dry-run] [--jsonl]\n" +
    "  makes LaTeX of the equations in the texts of a presentation: as it was typed where convert made\n" +
    "  them, else as $…$ or $$…$$.\n\n" +
    "  --slides LIST  only these slides: 1-5,9\n" +
    "  --dry-run      write no file, only say what would be done\n" +
    "  --jsonl        one JSON object an equation: slide, shape, source, reverted, problems\n\n" +
    "Exit code 0: all were reverted. 1: written, but not all were. 2: nothing was written.",
  usageRestyle:
    "restyle IN.pptx OUT.pptx --size N|text --color RRGGBB|text --weight plain|bold|text [options]\n" +
    "  sets size, colour and weight of all equations of a presentation; one of the three is enough.\n\n" +
    "  --size N|text        points, or as the text beside the equation\n" +
    "  --color RRGGBB|text  a colour, or as the text beside the equation; parts of an equation\n" +
    "                       that have a colour of their own keep it\n" +
    "  --weight plain|bold|text  parts that alone are bold in their equation stay so with plain\n" +
    "  --slides LIST        only these slides: 1-5,9\n" +
    "  --dry-run            write no file, only say what would be done\n" +
    "  --jsonl              one JSON object an equation: slide, shape, restyled, problems\n\n" +
    "Exit code 0: all were restyled. 1: written, but not all were. 2: nothing was written.",
  usageReplace:
    "replace IN.pptx OUT.pptx --from LATEX --to LATEX [options]\n" +
    "  replaces a symbol, a command or a short expression in all equations of a presentation. A command is\n" +
    "  found under all its names; a letter only where it is one of the formula, not of a word.\n\n" +
    "  --from LATEX     what is replaced: x, \\epsilon, \\vec{x}\n" +
    "  --to LATEX       what stands there instead\n" +
    "  --preamble FILE  a file with \\newcommand and the like\n" +
    "  --language LANG  en or de: the words of alternative texts\n" +
    "  --slides LIST    only these slides: 1-5,9\n" +
    "  --dry-run        write no file, only say what would be done\n" +
    "  --jsonl          one JSON object an equation that has it: slide, shape, source, replaced, problems\n\n" +
    "Exit code 0: replaced in all. 1: written, but not in all. 2: nothing was written.",

  converted: "{found} formulas found, {done} converted, {left} not.",
  movedIn: "{found} {found:equation|equations} of other tools found, {done} converted, {left} not.",
  reverted: "{found} equations found, {done} reverted, {left} not.",
  restyled: "{found} equations found, {done} restyled, {left} not.",
  replaced: "{found} equations have it, {done} changed, {left} not.",
  saved: "Saved as {file}",
  notSaved: "Nothing was written (--dry-run).",
  progress: "Slide {number} of {count}",
  metOnSlide: "Slide {slide}: {what}",
  noRange: "--slides needs numbers of slides such as 1-5,9, not “{value}”.",
  noSymbol: "{option} is missing, or has nothing in it.\nreplace --help shows how it is called.",
  noTool: "--tools does not know “{value}”. Did you mean {suggestion}?",
  noStyle: "--size, --color or --weight is missing.\nrestyle --help shows how it is called.",
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
