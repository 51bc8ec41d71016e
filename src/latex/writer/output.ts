/** Pieces of LaTeX put together so that they are read apart: a control word in front of a letter needs a space. */

const WORD = /^\\[A-Za-z]+\*?$/;
const LETTER = /^[A-Za-z]/;

export class Output {
  #text = "";
  #endsInWord = false;
  /** Nothing, or a space, stands before what comes next. */
  get atStart(): boolean {
    return this.#text === "" || this.#text.endsWith(" ");
  }

  put(piece: string): void {
    if (piece === "") return;
    if (this.#endsInWord && LETTER.test(piece)) this.#text += " ";
    this.#text += piece;
    // From its last backslash only: a piece is most often all that stands inside a group.
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
