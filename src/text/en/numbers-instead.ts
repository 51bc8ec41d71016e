/** What became of the numbers of several lines that cannot be where the presentation has them. */
export const numbersInstead = {
  lines: "This PowerPoint does not keep the numbers of several lines: they were left out.",
  right: "The numbers of several lines stand on the right.",
};
