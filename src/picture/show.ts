/**
 * Shows equations on a page: in the pane's preview, its lists and library, and on the playground's slide. The
 * typesetter draws them as soon as it has loaded; until then the browser draws their MathML itself. Screen
 * readers cannot read a drawing, so the MathML is kept beside it, visually hidden.
 */

/** An equation as drawn, in em. */
export interface DrawnFormula {
  readonly svg: SVGSVGElement;
  readonly width: number;
  readonly height: number;
}

/** Draws equations; it is loaded separately (`typesetter.ts`). */
export interface Typesetter {
  /** The drawing, or a promise if letters have to load first: when it resolves, try again. */
  draw(mathml: string): DrawnFormula | Promise<unknown>;
  /**
   * Puts the drawing and its MathML into `holder`; undefined when done, or the promise of `draw`. `standsIn`:
   * `holder` has the browser's own drawing of the equation now, and should keep its height.
   */
  fill(holder: HTMLElement, mathml: string, standsIn: boolean): Promise<unknown> | undefined;
  /** Loads the letters that these formulas need. */
  prepare(formulas: readonly string[]): Promise<void>;
}

let current: Typesetter | undefined;
let expected: Promise<Typesetter | undefined> = Promise.resolve(undefined);
const standIns = new Set<() => void>();

/** Sets the page's typesetter; when it has loaded, equations already shown are redrawn with it. */
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

/** Resolves to the page's typesetter once it has loaded; undefined if it cannot be loaded. */
export function typesetter(): Promise<Typesetter | undefined> {
  return expected;
}

/** The MathML as an element, which the browser draws itself. */
export function nativeFormula(mathml: string): Element {
  // Our writer escapes text; parsing as XML also ensures that nothing can become HTML.
  const parsed = new DOMParser().parseFromString(mathml, "application/xml");
  return document.importNode(parsed.documentElement, true);
}

/** Equations to draw in one of the next frames. */
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

/** MathML up to this many UTF-16 units is drawn at once: that takes a few milliseconds. */
const AT_ONCE = 4000;

/**
 * Shows an equation (`writeMathml` with `drawn`) in an element of the page. While letters load, the former
 * content stays. `shown` is called whenever the equation has been drawn. Returns a function that stops
 * drawing. An equation in a list (`inList`), or a long one, is drawn in one of the next frames, so that
 * neither typing nor scrolling has to wait.
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
