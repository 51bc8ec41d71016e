/** The record of line numbers and labels, which loads late. */
import { Late } from "../commands/late";
import type * as LineNumbers from "./line-numbers";

/** Without it nothing is recorded; a `\tag` is shown all the same. */
export const NUMBER_READING = new Late<typeof LineNumbers>();
