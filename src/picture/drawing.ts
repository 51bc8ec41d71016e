/** A drawing as plain data: SVG elements with their attributes. */

export interface Drawing {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Drawing | string)[];
}

/** An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export interface Matrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const IDENTITY: Matrix = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** The map that applies `inner` first, then `outer`. */
function after(outer: Matrix, inner: Matrix): Matrix {
  return {
    a: outer.a * inner.a + outer.c * inner.b,
    b: outer.b * inner.a + outer.d * inner.b,
    c: outer.a * inner.c + outer.c * inner.d,
    d: outer.b * inner.c + outer.d * inner.d,
    e: outer.a * inner.e + outer.c * inner.f + outer.e,
    f: outer.b * inner.e + outer.d * inner.f + outer.f,
  };
}

/** The numbers in a list such as `1 2.5,-3` or `M1-2`. */
export function numbersIn(text: string): number[] {
  return [...text.matchAll(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi)].map(([n]) => Number(n));
}

/** The map of a `transform` inside the map `outer`; unknown functions are ignored. */
export function transformed(outer: Matrix, transform: string | undefined): Matrix {
  let matrix = outer;
  for (const [, name, list = ""] of (transform ?? "").matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const [x = 0, y] = numbersIn(list);
    if (name === "translate") matrix = after(matrix, { ...IDENTITY, e: x, f: y ?? 0 });
    else if (name === "scale") matrix = after(matrix, { ...IDENTITY, a: x, d: y ?? x });
    else if (name === "rotate") {
      const [cos, sin] = [Math.cos((x * Math.PI) / 180), Math.sin((x * Math.PI) / 180)];
      matrix = after(matrix, { ...IDENTITY, a: cos, b: sin, c: -sin, d: cos });
    }
  }
  return matrix;
}
