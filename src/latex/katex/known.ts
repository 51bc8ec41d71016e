/**
 * Which commands KaTeX knows by itself, without our macros and constructs: what the writer writes is
 * read by other programs too, so it uses only these. KaTeX's parser is asked once for each name; its
 * `render` functions would tell the same, but the build leaves them out (tools/katex-parser-loader.cjs).
 */
import { engine } from "./engine";

const known = new Map<string, boolean>();

/** Does KaTeX read `name` followed by `args` (`{x}`)? */
export function katexKnows(name: string, args = ""): boolean {
  const source = `${name}${args} `;
  let answer = known.get(source);
  if (answer === undefined) {
    answer = reads(source);
    known.set(source, answer);
  }
  return answer;
}

function reads(source: string): boolean {
  const { Parser, Settings, ParseError } = engine;
  try {
    new Parser(source, new Settings({ strict: false })).parse();
    return true;
  } catch (error) {
    if (error instanceof ParseError) return false;
    throw error;
  }
}
