import type { Clipping } from "../../session/paste";

/** Mathematics in a notation that is recognised by its markup: MathML, OMML, Word's HTML. */
const MARKUP = /<(?:\w+:)?(?:math|oMath|oMathPara)[\s>]|<pkg:package/;
/**
 * Characters and scripts of linear UnicodeMath, and styled letters, which LaTeX does not use. A slash next to
 * a parenthesis alone proves nothing: LaTeX has that as well.
 */
const LINEAR = /[▒█■⒨⒩ⓢⓈ〖〗├┤┬┴▭⟡√∛∜\u2061\u{1D400}-\u{1D7FF}]|[_^]\(/u;
const COMMAND = /\\[a-zA-Z[(]|\$/;

/**
 * Whether what is pasted may be mathematics in a notation other than LaTeX. Cheap, because it decides during
 * the paste; LaTeX always stays as it is, even when its page contained mathematics.
 */
export function mayNeedReading({ text, html = "" }: Clipping): boolean {
  if (MARKUP.test(text)) return true;
  if (COMMAND.test(text)) return false;
  return MARKUP.test(html) || LINEAR.test(text);
}

/**
 * The clipping as LaTeX; its own text where that is LaTeX already or cannot be read. The readers load when
 * something is pasted that needs them.
 */
export async function asLatex(clipping: Clipping): Promise<string> {
  try {
    const { readPasted } = await import(/* webpackChunkName: "paste" */ "../../session/paste");
    const pasted = readPasted(clipping);
    return pasted === undefined || pasted.format === "latex" ? clipping.text : pasted.latex;
  } catch {
    // The chunk could not be loaded: the text is pasted unchanged.
    return clipping.text;
  }
}
