/**
 * Text that PowerPoint says is selected, as LaTeX has it: line ends, none behind (Windows appends one to
 * the text of a selected shape, office-js#2796), and the apostrophes that PowerPoint's autocorrection made
 * round as they were typed: they are primes.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n|[\r\v]/g, "\n")
    .replace(/\u00A0/g, " ")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\n+$/, "");
}
