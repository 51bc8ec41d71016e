/** What `renumber` says. */
export const cliNumbers = {
  usage:
    "renumber IN.pptx OUT.pptx [options]\n" +
    "  numbers equations in the order of the slides, and writes their numbers where \\ref{…} and \\eqref{…}\n" +
    "  stand in texts and speaker's notes. Equations have numbers where their LaTeX says so (\\label, or insert --numbered).\n" +
    "  References follow when numbers change; everything else in the file stays as it is.\n\n" +
    "  --style STYLE    plain: (1), or section: (2.3), with the number of the section in front\n" +
    "  --start N        the first number, of the presentation or of each section\n" +
    "  --links          references on other slides become links to the slide of their equation\n" +
    "  --adopt          numbers that somebody typed in PowerPoint take part too\n" +
    "  --language LANG  en or de: the words of alternative texts that name a number\n" +
    "  --dry-run        write no file, only say what would be done\n" +
    "  --jsonl          one JSON object a line: kind, slide, shape, from, to or code, message\n\n" +
    "Style and start are kept in the file, and hold until others are said.\n\n" +
    "Exit code 0: all is in order. 1: written, but something is left, which is said. 2: nothing was written.",
  number: "Slide {slide}, “{shape}”: ({from}) becomes ({to})",
  reference: "Slide {slide}, “{shape}”: {from} becomes {to}",
  done: "{equations} numbers and {references} references changed.",
  noStyle: "--style needs “plain” or “section”, not “{value}”.",
  noStart: "--start needs a number from 0 on, not “{value}”.",
  inline: "An equation in a line has no number; --display puts it into a paragraph of its own.",
  outOfOrder:
    "The numbers are not in the order of the slides any more: renumber puts them in order.",
};
