/** Reads LaTeX with what it says about numbers (`ReadResult.numbering`), for programs that number equations. */
import * as lineNumbers from "./reader/line-numbers";
import { NUMBER_READING } from "./reader/late-numbers";

NUMBER_READING.provide(lineNumbers);

export { readLoaded } from "./read-loaded";
