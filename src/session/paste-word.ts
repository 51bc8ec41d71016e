/**
 * The equations in HTML as Word and PowerPoint put it on the clipboard: OMML in conditional comments, mixed
 * with `span` and `i`, with run text outside `m:t` and with unquoted HTML attributes. Elements with the
 * prefix `m` are kept, everything else is removed.
 */

const TOKEN = /<!--|-->|<!\[[^\]]*\]>|<(\/?)([\w:]+)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g;

/** `<m:oMath>` and `<m:oMathPara>` elements as well-formed XML, without namespace declarations. */
export function equationsInWordHtml(html: string): readonly string[] {
  const found: string[] = [];
  let open: string[] = [];
  let xml = "";
  for (const [token, slash, name = "", attributes = ""] of html.matchAll(TOKEN)) {
    if (!name.startsWith("m:")) {
      if (name === "" && !token.startsWith("<") && token !== "-->" && isRunText(open)) {
        xml += open.at(-1) === "m:t" ? escaped(token) : `<m:t>${escaped(token)}</m:t>`;
      }
      continue;
    }
    const starts = name === "m:oMath" || name === "m:oMathPara";
    if (open.length === 0 && !(starts && slash === "")) continue;
    if (slash !== "") {
      // Elements that are still open inside end here too.
      const at = open.lastIndexOf(name);
      if (at < 0) continue;
      xml += open
        .slice(at)
        .reverse()
        .map((n) => `</${n}>`)
        .join("");
      open = open.slice(0, at);
      if (open.length === 0) {
        found.push(xml);
        xml = "";
      }
    } else {
      const closed = attributes.trimEnd().endsWith("/");
      xml += `<${name}${mathAttributes(attributes)}${closed ? "/" : ""}>`;
      if (!closed) open.push(name);
    }
  }
  return found;
}

function isRunText(open: readonly string[]): boolean {
  return open.at(-1) === "m:r" || open.at(-1) === "m:t";
}

/** The attributes with the prefix `m`, quoted. */
function mathAttributes(attributes: string): string {
  return [...attributes.matchAll(/(m:\w+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/>]+))/g)]
    .map(
      ([, name = "", double, single, bare]) =>
        ` ${name}="${escaped(double ?? single ?? bare ?? "")}"`,
    )
    .join("");
}

/** HTML text as XML: handles `&nbsp;`, bare ampersands, quotation marks and line breaks of the file. */
function escaped(text: string): string {
  return text
    .replaceAll("&nbsp;", "\u00A0")
    .replace(/&(?!#?\w+;)/g, "&amp;")
    .replaceAll('"', "&quot;")
    .replace(/\s*[\r\n]+\s*/g, " ");
}
