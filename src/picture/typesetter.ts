/** MathJax's drawings as elements of the page: paths in the colour of the text round them. */
import { cleanContent } from "./clean";
import { numbersIn, type Drawing } from "./drawing";
import { isDisplay, tryTypeset, typeset } from "./mathjax/typeset";
import { nativeFormula, type DrawnFormula, type Typesetter } from "./show";

const SVG = "http://www.w3.org/2000/svg";
/** MathJax's units in an em. */
const EM = 1000;
/** MathML from this many UTF-16 units on is updated only after a pause, because browsers lay out hidden MathML too. */
const LONG = 6000;
const PAUSE = 300;
/** The class of elements that only screen readers read (`taskpane.css`, `slide.css`). */
const WORDS = "formula-words";
/** The most CSS pixels higher than the browser's own drawing that are compensated, so that nothing below moves. */
const OVERLAP = 24;

export const pageTypesetter: Typesetter = { draw, fill, prepare };

function draw(mathml: string): DrawnFormula | Promise<unknown> {
  const set = tryTypeset(mathml, isDisplay(mathml));
  if (set instanceof Promise) return set;
  const [x = 0, y = 0, width = 0, height = 0] = numbersIn(set.attributes.get("viewBox") ?? "");
  const svg = document.createElementNS(SVG, "svg");
  const attributes = {
    viewBox: [x, y, width, height].join(" "),
    width: `${String(width / EM)}em`,
    height: `${String(height / EM)}em`,
    // Letters extend beyond their advance widths.
    overflow: "visible",
    "aria-hidden": "true",
    focusable: "false",
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
  // The depth below the baseline.
  svg.style.verticalAlign = `${String(-(y + height) / EM)}em`;
  svg.append(...cleanContent(set, "currentColor").map(element));
  return { svg, width: width / EM, height: height / EM };
}

function element({ name, attributes, children }: Drawing): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of attributes) made.setAttribute(key, value);
  for (const child of children) made.append(typeof child === "string" ? child : element(child));
  return made;
}

const pauses = new WeakMap<HTMLElement, ReturnType<typeof setTimeout>>();

function fill(
  holder: HTMLElement,
  mathml: string,
  standsIn: boolean,
): Promise<unknown> | undefined {
  const drawn = draw(mathml);
  if (drawn instanceof Promise) return drawn;
  const { svg } = drawn;
  const before = standsIn ? heightOf(holder) : 0;
  clearTimeout(pauses.get(holder));
  const words = holder.lastElementChild;
  if (words?.className !== WORDS) {
    const hidden = document.createElement("span");
    hidden.className = WORDS;
    hidden.append(nativeFormula(mathml));
    holder.replaceChildren(svg, hidden);
  } else {
    holder.firstElementChild?.replaceWith(svg);
    const say = (): void => {
      words.replaceChildren(nativeFormula(mathml));
    };
    if (mathml.length < LONG) say();
    else pauses.set(holder, setTimeout(say, PAUSE));
  }
  const grown = standsIn ? heightOf(holder) - before : 0;
  if (grown !== 0 && grown <= OVERLAP) {
    const size = parseFloat(getComputedStyle(holder).fontSize);
    svg.style.marginBlock = `${String(-grown / 2 / size)}em`;
  }
  return undefined;
}

/** The height in CSS pixels, not rounded. */
function heightOf(element: HTMLElement): number {
  return element.getBoundingClientRect().height;
}

async function prepare(formulas: readonly string[]): Promise<void> {
  for (const mathml of formulas) {
    try {
      await typeset(mathml, false);
    } catch {
      // Letters that cannot be loaded now are requested again when the formula is drawn.
    }
  }
}
