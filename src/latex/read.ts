/** LaTeX into the math tree, with every family of commands. */
import "./all";

export { readLoaded as readLatex, type ReadOptions, type ReadResult } from "./read-loaded";
