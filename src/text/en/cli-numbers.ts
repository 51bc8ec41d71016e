/** Messages of `renumber`. */
export const cliNumbers = {
  usage:
    "renumber IN.pptx OUT.pptx [options]\n" +
    "  numbers equations in the order of the slides, and writes their numbers in place of \\ref{…} and\n" +
    "  \\eqref{…} in text and speaker notes. An equation has a number if its LaTeX says so (\\label, or\n" +
    "  insert --numbered).\n" +
    "  References follow when numbers change; everything else in the file stays as it is.\n\n" +
    "  --style STYLE    plain: (1), or section: (2.3), with the section number first\n" +
    "  --start N        the first number, of the presentation or of each section\n" +
    "  --side SIDE      right, or left: there the number stands in the text before its equation\n" +
    "  --links          references on other slides link to the slide of their equation\n" +
    "  --adopt          also renumber numbers that were typed in PowerPoint\n" +
    "  --language LANG  en or de: for alternative texts that name a number\n" +
    "  --dry-run        write no file, only report what would be done\n" +
    "  --jsonl          one JSON object a line: kind, slide, shape, from, to or code, message\n\n" +
    "Style, start and side are kept in the file until you give others.\n\n" +
    "Exit code 0: all in order. 1: written, but something was left, and is reported. 2: nothing was written.",
  place: "Slide {slide}, “{shape}”: ({number}) moves to the {side}",
  number: "Slide {slide}, “{shape}”: ({from}) becomes ({to})",
  reference: "Slide {slide}, “{shape}”: {from} becomes {to}",
  done: "{equations} numbers and {references} references changed.",
  noStyle: "--style needs “plain” or “section”, not “{value}”.",
  noSide: "--side needs “right” or “left”, not “{value}”.",
  noStart: "--start needs a number of 0 or more, not “{value}”.",
  inline: "An equation in a line has no number; --display puts it into a paragraph of its own.",
  otherSide: "Other numbers are still on the other side; renumber moves them.",
  outOfOrder: "The numbers are no longer in the order of the slides; renumber puts them in order.",
};
