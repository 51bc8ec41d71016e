/** The namespace of the parts in which decks remember numbers (`part.ts`), by which the host finds them. */
export const NUMBERS_NAMESPACE = "urn:latex-for-powerpoint:numbers:1";
