/** Reading the XML of a part: what is wrong with it becomes a refusal with its place. */
import { MAX_ELEMENTS, XmlError } from "../xml/parse";
import { MAX_ATTRIBUTES, placeOf } from "../xml/well-formed";
import { RefusedError } from "./refusal";

/**
 * Reads the text of a part.
 * @throws {RefusedError} `illFormed`, `tooDeep` or `tooManyElements`, where `read` throws an XmlError.
 */
export function readXml<T>(part: string, text: string, read: (text: string) => T): T {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof XmlError) throw refusalOf(error, text, part);
    throw error;
  }
}

/** Why a part is not read, with the place for who wants to mend it. */
function refusalOf(error: XmlError, text: string, part: string): RefusedError {
  switch (error.kind) {
    case "tooDeep":
      return new RefusedError({ code: "tooDeep", args: { why: part } });
    case "tooMany":
      return new RefusedError({
        code: "tooManyElements",
        args: { why: part, limit: String(MAX_ELEMENTS), attributes: String(MAX_ATTRIBUTES) },
      });
    case "illFormed": {
      const { line, column } = placeOf(text, error.at);
      const args = { why: part, line: String(line), column: String(column) };
      return new RefusedError({ code: "illFormed", args });
    }
  }
}
