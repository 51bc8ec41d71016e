/** Messages of the command line. */
export const cli = {
  usage:
    "LaTeX for PowerPoint on files\n\n" +
    "  insert IN.pptx OUT.pptx --find TEXT --latex LATEX [--slide N] [--display]\n" +
    "         [--preamble FILE] [--remember]\n" +
    "      puts an equation in place of a text that occurs exactly once on the slides\n" +
    "  convert IN.pptx OUT.pptx [--preamble FILE] [--slides 1-5,9] [--dry-run] [--jsonl]\n" +
    "      turns $…$ and other LaTeX in the text of a presentation into equations\n" +
    "  move-in IN.pptx OUT.pptx [--tools iguanatex,latexit] [--slides 1-5,9] [--dry-run] [--jsonl]\n" +
    "      turns what other tools left as pictures and objects into native equations\n" +
    "  revert IN.pptx OUT.pptx\n" +
    "      turns the equations back into LaTeX text\n" +
    "  restyle IN.pptx OUT.pptx --size N|text --color RRGGBB|text --weight plain|bold|text\n" +
    "      sets size, colour and weight of all equations\n" +
    "  replace IN.pptx OUT.pptx --from LATEX --to LATEX\n" +
    "      replaces a symbol or command in all equations\n" +
    "  renumber IN.pptx OUT.pptx [--style plain|section] [--start N] [--links] [--dry-run] [--jsonl]\n" +
    "      puts equation numbers in order, also where \\ref{…} and \\eqref{…} name them\n" +
    "  extract IN.pptx [--jsonl | --markdown [--notes]]\n" +
    "      writes all equations of a presentation as LaTeX, or its text with them as Markdown\n" +
    "  translate --to omml|mathml|unicodemath|latex [--inline] [--preamble FILE] [--jsonl]\n" +
    "      translates one formula a line from standard input\n\n" +
    "COMMAND --help shows the options of a command. Exit code 2: it failed, and nothing was written.",
  usageInsert:
    "insert IN.pptx OUT.pptx --find TEXT --latex LATEX [options]\n" +
    "  puts an equation in place of a text that occurs exactly once on the slides, in its size and\n" +
    "  colour. Everything else in the file stays as it is.\n\n" +
    "  --find TEXT      the text to replace; its words may be formatted differently\n" +
    "  --latex LATEX    the equation; $…$, \\(…\\), \\[…\\] around it may stay\n" +
    "  --slide N        look on this slide only; the first is 1\n" +
    "  --numbered       with a number; without it, where the LaTeX has a \\label or \\tag\n" +
    "  --side SIDE      right or left: where numbers stand in this presentation\n" +
    "  --display        in a paragraph of its own, even where there is text beside it\n" +
    "  --preamble FILE  a file with \\newcommand and the like\n" +
    "  --remember       keep the LaTeX in the file as it was typed\n" +
    "  --language LANG  en or de: for the alternative text of a shape that holds\n" +
    "                   the equation and nothing else; en by default",
  usageExtract:
    "extract IN.pptx [--jsonl | --markdown [--notes]]\n" +
    "  writes all equations of the slides as LaTeX to standard output: as a .tex document, or with\n\n" +
    "  --jsonl     as one JSON object a line: slide, shape, display, latex, problems\n" +
    "  --markdown  as Markdown, with titles, paragraphs and tables; equations are $…$ and $$…$$\n" +
    "  --notes     with --markdown: speaker notes too, as quotations",

  untitled: "Slide {slide}",
  met: "Slide {slide}, “{shape}”: {what}",

  unknownCommand: "There is no command {command}.",
  unknownOption: "{command} has no option {option}.",
  didYouMean: "Did you mean {suggestion}?",
  missingValue: "{option} needs a value.",
  noValue: "{option} takes no value.",
  twice: "{option} is given more than once.",
  missing: "{name} is missing.",
  tooMany: "There is one argument too many: {argument}",
  noSuchLanguage: "{option} takes en or de, not “{value}”.",
  notANumber: "{option} needs the number of a slide, not “{value}”.",
  cannotRead: "{file} cannot be read: {reason}",
  cannotWrite: "{file} cannot be written: {reason}",
  see: "{command} --help shows its options.",

  latexErrors: "The LaTeX has an error; nothing was written.",
  preambleErrors: "The preamble {file} has an error; nothing was written.",
  refused: "Nothing was written. {reason}",
  done: "Slide {slide}, “{shape}”: {kind} equation in place of “{text}”, saved as {file}",
  inline: "inline",
  display: "display",
  error: "error",
  approximated: "approximated",
  info: "note",
};
