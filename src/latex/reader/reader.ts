/**
 * The reader: turns expanded tokens directly into the tree. `list-reader.ts` reads lists; what has rules
 * of its own is added here: words, lengths, fences that grow, environments.
 */
import type { MathList } from "../../math/ast";
import { macroOf } from "../commands/bodies";
import type { Layout } from "../commands/layout";
import type { Face, Length, ProofForm, Reading } from "../commands/reading";
import { MANDATORY } from "../commands/signature";
import type { Token } from "../commands/tokens";
import { Kind, type Item, type Row } from "../structure/row";
import { pushItem } from "./attach";
import { readGrown, readSeparator } from "./grown";
import { PROOF_READING } from "./late-structures";
import { parseLength } from "./lengths";
import { ListReader } from "./list-reader";
import { readEnvironment, readPlainTable } from "./tables";
import { readWords } from "./words";

export class Reader extends ListReader {
  /** The whole formula. */
  formula(): MathList {
    const row = this.contents();
    // A row end behind the last line begins no new one.
    while (row.kinds[row.kinds.length - 1] === Kind.Break) {
      row.kinds.pop();
      row.items.pop();
    }
    const body = this.finish(row);
    const token = this.fetch();
    if (token.text !== "" || token.from < 0) throw this.unexpected(token);
    return body;
  }

  words(face: Face): readonly Item[] {
    return readWords(this, face);
  }

  length(): Length {
    return parseLength(this);
  }

  grown(at: Token, row: Row): void {
    pushItem(row, readGrown(this, at), Kind.Inner);
  }

  separator(at: Token, row: Row): void {
    readSeparator(this, at, row);
  }

  environment(at: Token, row: Row): void {
    readEnvironment(this, at, row);
  }

  plainTable(at: Token, row: Row, layout: Layout): void {
    readPlainTable(this, at, row, layout);
  }

  proof(at: Token, row: Row, form: ProofForm): void {
    if (form === "steps") this.untake(at);
    PROOF_READING.orFail((code) => this.fail(code, at)).readProofOf(this, at, row, form);
  }

  /** `@C=1em @R=.7em @!R` before the rows sets the space between them. */
  circuit(at: Token, row: Row, gates: Parameters<Reading["circuit"]>[2]): void {
    this.giveBack();
    const { x } = this;
    while (x.future().text !== "{" && x.future().text !== "") x.raw();
    x.scope.beginGroup();
    for (const [names, count, becomes] of gates) {
      const signature = Array.from({ length: count }, () => MANDATORY);
      for (const name of names.split(" ")) x.scope.set(name, macroOf(signature, becomes), false);
    }
    readPlainTable(this, at, row, { kind: "matrix", open: "", close: "", size: "normal" });
    x.scope.endGroup();
    this.note("diagram", "approximated", this.since(at));
  }
}
