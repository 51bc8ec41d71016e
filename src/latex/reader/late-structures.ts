/** Diagrams, proof trees, equations with a brace or frame of their own, and the numbers of lines, which load late. */
import { Late } from "../commands/late";
import type * as Diagram from "./diagram";
import type * as Emphasis from "./emphasis";
import type * as Numbers from "./line-numbers";
import type * as Proofs from "./proofs";

export const DIAGRAM_READING = new Late<typeof Diagram>();
export const EMPHASIS_READING = new Late<typeof Emphasis>();
export const PROOF_READING = new Late<typeof Proofs>();
/** Without it nothing is said of numbers; `\tag` stands there all the same. */
export const NUMBER_READING = new Late<typeof Numbers>();
