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

/**
 * Shows an equation (`writeMathml` with `drawn`) in an element of the page. While letters load, what
 * was there before stays. `shown` is called whenever it has been drawn; the result ends it.
 */
export function showFormula(
  holder: HTMLElement,
  mathml: string,
  shown: () => void = () => undefined,
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
  draw();
  return () => {
    wanted = false;
    standIns.delete(draw);
  };
}
