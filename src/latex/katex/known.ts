/**
 * Which commands KaTeX knows by itself, without our macros and constructs: what the writer writes is
 * read by other programs too, so it uses only these. KaTeX is asked once for each name.
 */
import katex from "katex";

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
  try {
    katex.renderToString(source, { throwOnError: true, strict: false, output: "mathml" });
    return true;
  } catch {
    return false;
  }
}
