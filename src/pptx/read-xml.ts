/** Reads the XML of a part; an error in it becomes a refusal that names its place. */
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

/** Why a part cannot be read, with the place, for whoever wants to repair it. */
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
