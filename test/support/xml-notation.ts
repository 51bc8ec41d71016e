/**
 * XML trees on one line, for readable expectations: a text paragraph as `"We see " [𝑥²] " here"`, any
 * element as `a:pPr{lvl=1}(a:buNone)`.
 */
import { parseXml, type XmlElement } from "../../src/xml/parse";

/**
 * The tree as text: name, attributes in braces (without namespaces), text in quotes, children in parentheses.
 */
export function notation(element: XmlElement | string): string {
  const root = typeof element === "string" ? parseXml(element) : element;
  const attributes = [...root.attributes]
    .filter(([name]) => name !== "xmlns" && !name.startsWith("xmlns:"))
    .map(([name, value]) => `${name}=${value}`);
  const children = root.children.map((c) =>
    c.kind === "text" ? JSON.stringify(c.value) : notation(c),
  );
  return (
    root.name +
    (attributes.length > 0 ? `{${attributes.join(" ")}}` : "") +
    (children.length > 0 ? `(${children.join(",")})` : "")
  );
}

/**
 * What a person sees of a paragraph: runs in quotes, equations in brackets (displays in double brackets),
 * `<br>`, `<fld>`.
 */
function line(paragraph: XmlElement): string {
  return paragraph.elements
    .filter((e) => e.local !== "pPr" && e.local !== "endParaRPr")
    .map((e) => {
      if (e.local === "r") return JSON.stringify(e.text);
      if (e.local === "m")
        return e.elements[0]?.local === "oMathPara" ? `[[${e.text}]]` : `[${e.text}]`;
      return `<${e.local}>`;
    })
    .join(" ");
}

/** The paragraphs of a text body, each in the notation of `line`. */
export function lines(body: XmlElement): readonly string[] {
  return body.elements.filter((e) => e.local === "p").map(line);
}
