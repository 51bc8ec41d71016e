/** Options in key=value form, as packages take them. */

/** Keys and values, in order; braces around a value protect commas and are removed. */
export function rawOptionsOf(text: string): readonly (readonly [key: string, value: string])[] {
  const options: [string, string][] = [];
  let depth = 0;
  let from = 0;
  const add = (to: number): void => {
    const option = text.slice(from, to).trim();
    const equals = option.indexOf("=");
    const key = equals < 0 ? option : option.slice(0, equals).trim();
    const value = equals < 0 ? "" : option.slice(equals + 1).trim();
    if (key !== "") options.push([key, unbraced(value)]);
    from = to + 1;
  };
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    if (char === "\\") i += 1;
    else if (char === "{") depth += 1;
    else if (char === "}") depth -= 1;
    else if (char === "," && depth === 0) add(i);
  }
  add(text.length);
  return options;
}

/** The text without braces around all of it. */
function unbraced(text: string): string {
  if (!text.startsWith("{") || !text.endsWith("}")) return text;
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === "\\") i += 1;
    else if (text[i] === "{") depth += 1;
    else if (text[i] === "}") depth -= 1;
    if (depth === 0 && i < text.length - 1) return text;
  }
  return text.slice(1, -1).trim();
}
