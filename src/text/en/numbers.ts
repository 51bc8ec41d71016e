/** Numbers of equations and references to them. */
export const notes = {
  noLabel: "There is no numbered equation with the label “{label}”; the reference stays as it is.",
  referenceChanged:
    "A reference to “{label}” said {from} and was changed to “{to}”; it stays as it is.",
  referenceLost:
    "A reference to “{label}” read {from} and can no longer be told from other text; it stays as it is.",
  labelTwice: "The label “{label}” is used more than once; references mean the first equation.",
  labelCopied:
    "The equation with the label “{label}” has copies (slide {slides}); references mean the one on slide {original}.",
  notOurs: "The number ({number}) was not set by LaTeX for PowerPoint; it stays as it is.",
  numberChanged: "The number ({from}) was changed to ({to}); it stays as it is.",
  numberTwice: "There are two equations with the number ({number}).",
  staysRight:
    "The number ({number}) stays on the right: it is one of several lines, contains more than text, or shares its paragraph. Give each line an equation of its own to move it.",
  noSections: "The presentation has no sections, so equations are numbered from {start}.",
};
