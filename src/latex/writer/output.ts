/** Joins pieces of LaTeX so that they are read separately: between a control word and a letter goes a space. */

const WORD = /^\\[A-Za-z]+\*?$/;
const LETTER = /^[A-Za-z]/;

export class Output {
  #text = "";
  #endsInWord = false;
  /** Is the text so far empty, or does it end with a space? */
  get atStart(): boolean {
    return this.#text === "" || this.#text.endsWith(" ");
  }

  put(piece: string): void {
    if (piece === "") return;
    if (this.#endsInWord && LETTER.test(piece)) this.#text += " ";
    this.#text += piece;
    // Only from its last backslash: a piece is usually the whole content of a group.
    const last = piece.lastIndexOf("\\");
    this.#endsInWord = last >= 0 && WORD.test(piece.slice(last));
  }

  /** A space for the eye, which TeX does not see in math. */
  space(): void {
    if (this.#text === "" || this.#text.endsWith(" ")) return;
    this.#text += " ";
    this.#endsInWord = false;
  }

  get text(): string {
    // The space of "\ " is part of the command.
    return this.#text.endsWith("\\ ") ? this.#text : this.#text.trimEnd();
  }
}
