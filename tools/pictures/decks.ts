/** Decks that some of the pictures are taken on. */
import { deck, slide, textBox, title } from "../../test/support/deck";
import { leftPicture } from "../../test/support/leftovers";
import { putNumbered } from "../../test/support/numbered";
import { open } from "../../test/support/slides";

/** Equations as IguanaTex leaves them; `drawn` makes the PNG of a formula. */
export async function leftDeck(drawn: (latex: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  const pictures = await Promise.all(
    [
      String.raw`\int_0^\infty e^{-x^2}\,dx = \frac{\sqrt\pi}{2}`,
      String.raw`\zeta(s) = \sum_{n=1}^\infty \frac{1}{n^s}`,
    ].map(async (latex, i) =>
      leftPicture({
        tags: { LATEXADDIN: `\\begin{document}$${latex}$\\end{document}`, IGUANATEXSIZE: "28" },
        media: await drawn(latex),
        box: [914400, 1828800 + i * 1400000, 4000000, 1000000],
      }),
    ),
  );
  return deck({ slides: [slide(title("Made with another tool"), ...pictures)] });
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
