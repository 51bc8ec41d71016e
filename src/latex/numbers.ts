/** LaTeX read with what it says of numbers (`ReadResult.numbering`), for programs that number equations. */
import * as lineNumbers from "./reader/line-numbers";
import { NUMBER_READING } from "./reader/late-numbers";

NUMBER_READING.provide(lineNumbers);

export { readLoaded } from "./read-loaded";
