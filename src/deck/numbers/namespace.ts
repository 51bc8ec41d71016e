/** The namespace of the parts in which decks remember numbers (`part.ts`); the host finds them by it. */
export const NUMBERS_NAMESPACE = "urn:latex-for-powerpoint:numbers:1";
