/** The index behind the brace that closes the one at `open` in the LaTeX; -1 if none does. UTF-16 offsets. */
export function groupEnd(latex: string, open: number): number {
  let depth = 0;
  for (let i = open; i < latex.length; i += 1) {
    const char = latex[i];
    if (char === "\\") i += 1;
    else if (char === "{") depth += 1;
    else if (char === "}" && (depth -= 1) === 0) return i + 1;
  }
  return -1;
}
