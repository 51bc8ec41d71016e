/** Reads data that other programs keep as JSON, which may contain anything. */

/** The parsed value; undefined where the text is no JSON. */
export function parseJson(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A member of an object, its name compared without case; undefined where there is none. */
export function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const wanted = name.toLowerCase();
  return Object.entries(value).find(([key]) => key.toLowerCase() === wanted)?.[1];
}

/** A member that is a string, or a number or boolean as a string. */
export function textOf(value: unknown, name: string): string | undefined {
  const member = memberOf(value, name);
  return typeof member === "string"
    ? member
    : typeof member === "number" || typeof member === "boolean"
      ? String(member)
      : undefined;
}
