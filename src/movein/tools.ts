/** The tools whose equations can be read, in the order in which they are tried. */
import type { Tool } from "./left";
import { mathequations, natag, pptex, slidesci, tex4office } from "./tools/alt-text";
import { iguanatex } from "./tools/iguanatex";
import { latex4powerpoint } from "./tools/latex4powerpoint";
import { latexit } from "./tools/latexit";
import { latexsnipper } from "./tools/latexsnipper";
import { autolatex, codecogs } from "./tools/links";
import { equation3, mathtype } from "./tools/mathtype";
import { pptypst } from "./tools/pptypst";
import { slidetex } from "./tools/slidetex";
import { texpoint } from "./tools/texpoint";
import { visualtex } from "./tools/visualtex";

/** Those with tags first, which nobody writes by chance; that with unmarked alternative text last. */
export const TOOLS: readonly Tool[] = [
  iguanatex,
  texpoint,
  slidetex,
  latexsnipper,
  visualtex,
  latex4powerpoint,
  natag,
  pptypst,
  equation3,
  mathtype,
  latexit,
  tex4office,
  autolatex,
  mathequations,
  codecogs,
  pptex,
  slidesci,
];
