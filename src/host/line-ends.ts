/** A text of the host with line ends as slides have them here: PowerPoint gives them in several forms. */
export function withReturns(text: string): string {
  return text.replace(/\r\n|\n/g, "\r");
}
