/** What is said of the numbers of lines, which loads late. */
import { Late } from "../commands/late";
import type * as LineNumbers from "./line-numbers";

/** Without it nothing is said; `\tag` stands there all the same. */
export const NUMBER_READING = new Late<typeof LineNumbers>();
