/** A wide formula is made smaller down to this part of its size: less than that nobody can read. */
export const SMALLEST = 0.5;
