/** A text from the host with `\r` as its only line end: PowerPoint returns line ends in several forms. */
export function withReturns(text: string): string {
  return text.replace(/\r\n|\n/g, "\r");
}
