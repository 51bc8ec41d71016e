/** The command `translate`: what it says if it cannot begin, or cannot read a line. */
export const translate = {
  usage:
    "translate --to omml|mathml|unicodemath|latex [--inline] [--preamble FILE] [--jsonl]\n" +
    "  reads one formula a line from standard input and writes one JSON object a line.\n" +
    "  --inline    as in a line of text; otherwise as on a line of its own\n" +
    "  --preamble  a file with \\newcommand and the like\n" +
    "  --jsonl     each line is a JSON string, so that a formula may have several lines",
  noFormat: "Use --to to choose a format: omml, mathml, unicodemath or latex.",
  unknownFormat: "There is no format {format}. Use omml, mathml, unicodemath or latex.",
  unknownOption: "translate has no option {option}.",
  noValue: "{option} needs a value.",
  noPreamble: "The preamble {file} could not be read: {reason}",
  notJson: "This line is not a JSON string.",
} as const;
