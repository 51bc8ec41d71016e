/** Decks that some of the pictures are taken on. */
import { deck, slide, textBox, title } from "../../test/support/deck";
import { leftObject, leftPicture } from "../../test/support/leftovers";
import { fraction, letters, line, mtef, nativeObject } from "../../test/support/mtef";
import { putNumbered } from "../../test/support/numbered";
import { open } from "../../test/support/slides";

/** Equations as IguanaTex, LaTeXiT and Equation Editor leave them. */
export function leftDeck(): Uint8Array {
  const iguana = (latex: string): string => `\\begin{document}${latex}\\end{document}`;
  return deck({
    slides: [
      slide(
        title("Made with other tools"),
        leftPicture({
          tags: {
            LATEXADDIN: iguana(String.raw`$\int_0^\infty e^{-x^2}\,dx = \frac{\sqrt\pi}{2}$`),
            IGUANATEXSIZE: "20",
          },
        }),
        leftObject(
          "Equation.3",
          nativeObject(mtef(3, line(fraction(line(letters("a")), line(letters("b")))))),
        ),
        leftPicture({ descr: "latex-image-1.pdf" }),
      ),
    ],
  });
}

/** Three numbered equations in the wrong order, and references to them. */
export function numberedDeck(): Uint8Array {
  const pkg = open(
    deck({
      slides: [
        slide(title("Motion"), textBox("PLACE"), textBox("It follows from \\eqref{eq:force}.")),
        slide(
          title("Force"),
          textBox("PLACE"),
          textBox("See \\eqref{eq:motion} and \\eqref{eq:energy}."),
        ),
        slide(title("Energy"), textBox("PLACE")),
      ],
    }),
  );
  const equations: readonly (readonly [slide: number, latex: string])[] = [
    [2, String.raw`E = \frac{m v^2}{2} \label{eq:energy}`],
    [0, String.raw`s = \frac{a t^2}{2} \label{eq:motion}`],
    [1, String.raw`F = m a \label{eq:force}`],
  ];
  for (const [at, latex] of equations) {
    const part = pkg.slides[at]?.part;
    if (part === undefined) throw new Error(`there is no slide ${String(at)}`);
    putNumbered(pkg, part, "PLACE", latex);
  }
  return pkg.save();
}
