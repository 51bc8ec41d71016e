/**
 * Equations on a page: in the pane's preview, its lists and library, and on the playground's slide. The
 * typesetter draws them as soon as it has loaded; until then the browser draws their MathML itself. What
 * is drawn says nothing to a screen reader, so the MathML stays beside it, hidden from the eye.
 */

/** An equation as drawn, in em. */
export interface DrawnFormula {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
}

/** Sets equations; it loads apart (`typesetter.ts`). */
export interface Typesetter {
  /** A promise where letters have to load first: when it is kept, the next try comes further. */
  draw(mathml: string): DrawnFormula | Promise<unknown>;
  /**
   * Puts the drawing into `holder`, with its MathML; the result is that of `draw`. `standsIn`: `holder`
   * has the browser's own drawing of it, and keeps its height.
   */
  fill(holder: HTMLElement, mathml: string, standsIn: boolean): Promise<unknown> | undefined;
  /** Loads the letters of these formulas. */
  prepare(formulas: readonly string[]): Promise<void>;
}

let current: Typesetter | undefined;
let expected: Promise<Typesetter | undefined> = Promise.resolve(undefined);
const standIns = new Set<() => void>();

/** The page's typesetter will be this one; what is shown by then is drawn anew. */
export function expectTypesetter(loading: Promise<Typesetter>): void {
  expected = loading.then(
    (typesetter) => {
      current = typesetter;
      const all = [...standIns];
      standIns.clear();
      for (const draw of all) draw();
      return typesetter;
    },
    () => undefined,
  );
}

/** The page's typesetter once it has loaded; undefined where it does not. */
export function typesetter(): Promise<Typesetter | undefined> {
  return expected;
}

/** The browser's own drawing. */
export function nativeFormula(mathml: string): Element {
  // Our writer escapes; it is parsed as XML all the same, so that nothing can become HTML.
  const parsed = new DOMParser().parseFromString(mathml, "application/xml");
  return document.importNode(parsed.documentElement, true);
}

/** What is to be drawn in one of the next frames. */
const waiting = new Set<() => void>();
/** Milliseconds of a frame that drawing may take. */
const BUDGET = 6;

function drawWaiting(): void {
  const start = performance.now();
  for (const draw of waiting) {
    waiting.delete(draw);
    draw();
    if (performance.now() - start > BUDGET) break;
  }
  if (waiting.size > 0) requestAnimationFrame(drawWaiting);
}

/** UTF-16 units of MathML that are drawn within the keystroke: that takes a few milliseconds. */
const AT_ONCE = 4000;

/**
 * Shows an equation (`writeMathml` with `drawn`) in an element of the page. While letters load, what
 * was there before stays. `shown` is called whenever it has been drawn; the result ends it. One of many
 * (`inList`), and a long one, is drawn in one of the next frames, so that no key and no scrolling waits.
 */
export function showFormula(
  holder: HTMLElement,
  mathml: string,
  shown: () => void = () => undefined,
  inList = false,
): () => void {
  let wanted = true;
  let standsIn = false;
  const stand = (): void => {
    holder.replaceChildren(nativeFormula(mathml));
    standsIn = true;
    shown();
  };
  const draw = (): void => {
    if (!wanted) return;
    if (current === undefined) {
      stand();
      standIns.add(draw);
      return;
    }
    const loading = current.fill(holder, mathml, standsIn);
    if (loading === undefined) shown();
    else {
      if (holder.firstChild === null) stand();
      loading.then(draw, () => {
        if (wanted) stand();
      });
    }
  };
  if (current !== undefined && (inList || mathml.length > AT_ONCE)) {
    if (waiting.size === 0) requestAnimationFrame(drawWaiting);
    waiting.add(draw);
  } else draw();
  return () => {
    wanted = false;
    standIns.delete(draw);
    waiting.delete(draw);
  };
}
