/** Diagrams, proof trees, and equations with a brace or frame of their own, which load late. */
import { Late } from "../commands/late";
import type * as Diagram from "./diagram";
import type * as Emphasis from "./emphasis";
import type * as Proofs from "./proofs";

export const DIAGRAM_READING = new Late<typeof Diagram>();
export const EMPHASIS_READING = new Late<typeof Emphasis>();
export const PROOF_READING = new Late<typeof Proofs>();
