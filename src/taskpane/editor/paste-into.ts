import type { Clipping } from "../../session/paste";

/** Mathematics in a notation with marks of its own: MathML, OMML, Word's HTML. */
const MARKUP = /<(?:\w+:)?(?:math|oMath|oMathPara)[\s>]|<pkg:package/;
/**
 * Characters and scripts of linear UnicodeMath, and styled letters, which LaTeX has no use for. A slash
 * beside a parenthesis alone is no sign: it is LaTeX as well.
 */
const LINEAR = /[▒█■⒨⒩ⓢⓈ〖〗├┤┬┴▭⟡√∛∜\u2061\u{1D400}-\u{1D7FF}]|[_^]\(/u;
const COMMAND = /\\[a-zA-Z[(]|\$/;

/**
 * Whether what is pasted may be mathematics in another notation than LaTeX. Cheap, because it decides
 * while the paste is under way; LaTeX always stays as it is, also when its page had mathematics.
 */
export function mayNeedReading({ text, html = "" }: Clipping): boolean {
  if (MARKUP.test(text)) return true;
  if (COMMAND.test(text)) return false;
  return MARKUP.test(html) || LINEAR.test(text);
}

/**
 * The clipping as LaTeX; its own text where it is LaTeX already, or nothing can be made of it. The
 * readers load when something is pasted that needs them.
 */
export async function asLatex(clipping: Clipping): Promise<string> {
  try {
    const { readPasted } = await import(/* webpackChunkName: "paste" */ "../../session/paste");
    const pasted = readPasted(clipping);
    return pasted === undefined || pasted.format === "latex" ? clipping.text : pasted.latex;
  } catch {
    // The chunk could not be loaded: what was pasted goes in as it is.
    return clipping.text;
  }
}
