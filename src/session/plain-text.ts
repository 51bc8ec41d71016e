/**
 * Selected text from PowerPoint in the form LaTeX needs: with `\n` as line end and none at the end (Windows
 * appends one to the text of a selected shape, office-js#2796), and with straight apostrophes where
 * PowerPoint's autocorrection made them curly, because they are primes.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n|[\r\v]/g, "\n")
    .replace(/\u00A0/g, " ")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\n+$/, "");
}
