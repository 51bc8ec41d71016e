/** Problems under their source, with carets at the place. */
import type { Problem } from "../../src/math/problem";

export function picture(source: string, problems: readonly Problem[]): string {
  const lines = [source];
  for (const { span, severity, code, args, suggestion } of problems) {
    const width = Math.max(1, span.to - span.from);
    const mark = span.to > span.from ? "^".repeat(width) : "|";
    const values = Object.entries(args ?? {})
      .filter(([name]) => name !== "near")
      .map(([name, value]) => ` ${name}=${value}`)
      .join("");
    const fix = suggestion === undefined ? "" : ` → ${suggestion}`;
    lines.push(`${" ".repeat(span.from)}${mark} ${severity} ${code}${values}${fix}`);
  }
  return lines.join("\n");
}
