/** A wide formula is shrunk down to this part of its size: smaller, nobody could read it. */
export const SMALLEST = 0.5;
