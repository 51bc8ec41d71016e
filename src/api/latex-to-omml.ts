/**
 * The translator for other programs, as one ES module without a DOM: LaTeX in, PowerPoint's own math
 * (OMML), MathML or UnicodeMath out; OMML in, LaTeX out; and whole paragraphs and text boxes of a slide.
 *
 * ```js
 * import { latexToOmml } from "./latex-to-omml.mjs";
 * const { ok, output, problems } = latexToOmml("\\frac{a}{b}", { display: true });
 * ```
 *
 * No formula makes a function here throw: what cannot be translated is a problem of severity "error" with
 * its place, and `output` is then empty.
 */
import type { MathList } from "../math/ast";
import { hasErrors, type Problem, type Severity } from "../math/problem";
import { EMPTY_PREAMBLE, readPreamble, type Preamble } from "../latex/preamble";
import { readLatex } from "../latex/read";
import { tidy } from "../latex/tidy";
import { writeLatex } from "../latex/write";
import { writeMathml } from "../mathml/write";
import { readOmmlText } from "../omml/read";
import { writeOmml } from "../omml/write";
import type { RunFormat } from "../xml/run-format";
import { fill } from "../text/say";
import { problems as sentences } from "../text/en/problems";
import { writeUnicodeMath } from "../unicodemath/write";
import { hasText, paragraphXml, textBoxXml, type BoxPlace, type ParagraphLook } from "./slide-xml";

export interface TranslateOptions {
  /** In a paragraph of its own, or in a line? Absent: by the source's delimiters (`$…$`, `\[…\]`), else display. */
  readonly display?: boolean | undefined;
  /** LaTeX with `\newcommand`, `\DeclareMathOperator` and the like, or the result of {@link preamble}. */
  readonly preamble?: string | CompiledPreamble | undefined;
}

export interface OmmlOptions extends TranslateOptions {
  /** Language, size (1/100 point) and fill (XML) of the surrounding text, which PowerPoint repeats in every run. */
  readonly run?: RunFormat | undefined;
}

/** An error or a note about a formula. */
export interface TranslationProblem {
  /** The kind of problem; it stays the same between versions. */
  readonly code: string;
  /** One sentence in English. */
  readonly message: string;
  /** The place in the source, in UTF-16 offsets. */
  readonly from: number;
  readonly to: number;
  /** "error": not translated. "approximated": replaced by something similar. "info": nothing is lost. */
  readonly severity: Severity;
  /** Text to replace `from` to `to`, where one correction is likely. */
  readonly suggestion?: string;
}

export interface Translation {
  /** False where there is a problem of severity "error". */
  readonly ok: boolean;
  /** The result; empty where `ok` is false. */
  readonly output: string;
  readonly problems: readonly TranslationProblem[];
}

/** A preamble that is read once for many formulas. */
export class CompiledPreamble {
  /** What could not be read; positions are in the preamble. */
  readonly problems: readonly TranslationProblem[];
  /** @internal */
  readonly macros: Preamble;

  constructor(source: string) {
    const { preamble, problems } = readPreamble(source);
    this.macros = preamble;
    this.problems = problems.map(described);
  }
}

/** Reads the macros of a LaTeX preamble; everything else in it is ignored. */
export function preamble(source: string): CompiledPreamble {
  return new CompiledPreamble(source);
}

/**
 * LaTeX to OMML as PowerPoint writes it: `<m:oMathPara>` for display, else `<m:oMath>`. Every prefix is
 * declared on the outermost element, so that any XML reader can read it.
 */
export function latexToOmml(source: string, options: OmmlOptions = {}): Translation {
  return translated(source, options, (body, display) =>
    writeOmml(body, { display, run: options.run, standalone: true }),
  );
}

/** LaTeX to one `<math>` element, in MathML Core as far as that suffices. */
export function latexToMathml(source: string, options: TranslateOptions = {}): Translation {
  return translated(source, options, (body, display) => writeMathml(body, { display }));
}

/** LaTeX to UnicodeMath, the linear format that PowerPoint and Word build up (Unicode Technical Note 28). */
export function latexToUnicodeMath(source: string, options: TranslateOptions = {}): Translation {
  return translated(source, options, (body) => writeUnicodeMath(body));
}

/** How the paragraph of an equation is written. */
export interface ParagraphOptions extends TranslateOptions, ParagraphLook {}

/** How the text box of an equation is written: its place in EMU, and its look. */
export interface TextBoxOptions extends ParagraphOptions, BoxPlace {}

/**
 * LaTeX to the XML of a whole paragraph, `<a:p>`, with its namespaces; with text beside it the equation is
 * inline. PowerPoint also wraps a shape with equations in alternatives, as {@link equationTextBox} does.
 */
export function equationParagraph(source: string, options: ParagraphOptions = {}): Translation {
  return translated(source, inText(options), (body, display) =>
    paragraphXml(body, display, options),
  );
}

/**
 * LaTeX to the XML of a whole text box, for the shape tree of a slide (`p:spTree`) or a group: the equation,
 * and text for programs without native mathematics.
 */
export function equationTextBox(source: string, options: TextBoxOptions): Translation {
  return translated(source, inText(options), (body, display) =>
    textBoxXml(body, display, options, options),
  );
}

function inText(options: ParagraphOptions): ParagraphOptions {
  return hasText(options) ? { ...options, display: false } : options;
}

/** The result of OMML to LaTeX. */
export interface BackTranslation extends Translation {
  /** Is it an equation in a paragraph of its own (`m:oMathPara`)? */
  readonly display: boolean;
}

/**
 * OMML to LaTeX without delimiters: `<m:oMath>`, `<m:oMathPara>` or an element that contains them, from
 * PowerPoint, Word or another program; the usual prefixes need no declaration. Places of problems are in the XML.
 */
export function ommlToLatex(omml: string): BackTranslation {
  const { body, display, problems } = readOmmlText(omml);
  const ok = !hasErrors(problems);
  const output = ok ? writeLatex(tidy(body, { display }), { display }) : "";
  return { ok, output, display, problems: problems.map(described) };
}

function translated(
  source: string,
  options: TranslateOptions,
  write: (body: MathList, display: boolean) => string,
): Translation {
  const { body, display, problems } = readLatex(source, {
    ...(options.display === undefined ? {} : { display: options.display }),
    preamble: macrosOf(options.preamble),
  });
  const ok = !hasErrors(problems);
  return {
    ok,
    output: ok ? write(body, options.display ?? display ?? true) : "",
    problems: problems.map(described),
  };
}

function macrosOf(given: TranslateOptions["preamble"]): Preamble {
  if (given === undefined) return EMPTY_PREAMBLE;
  if (typeof given !== "string") return given.macros;
  if (last?.source !== given) last = { source: given, compiled: new CompiledPreamble(given) };
  return last.compiled.macros;
}

/** The last preamble that was given as text, cached so that it is read once for many formulas. */
let last: { readonly source: string; readonly compiled: CompiledPreamble } | undefined;

const SENTENCES: ReadonlyMap<string, string> = new Map(Object.entries(sentences));

function described({ code, severity, span, args, suggestion }: Problem): TranslationProblem {
  return {
    code,
    message: fill(SENTENCES.get(code) ?? code, args),
    from: span.from,
    to: span.to,
    severity,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}
