/** Markdown as HTML for pages of the website. Headings get the same anchors as on GitHub. */
import { Marked, type Token, type Tokens } from "marked";
import { escapeAttribute, escapeText } from "../../src/xml/escape";

export interface Link {
  readonly href: string;
  readonly kind: "link" | "picture";
}

/** The parts of a document that other documents and its own page refer to. */
export interface Outline {
  /** The first heading, as plain text. */
  readonly title: string;
  /** The anchors of its headings. */
  readonly anchors: readonly string[];
  readonly links: readonly Link[];
  /** The text between backquotes and in fences. */
  readonly code: readonly string[];
}

const marked = new Marked();

export function outlineOf(markdown: string): Outline {
  const tokens = marked.lexer(markdown);
  const anchorOf = anchors();
  const found = { title: "", anchors: [] as string[], links: [] as Link[], code: [] as string[] };
  void marked.walkTokens(tokens, (token) => {
    if (isHeading(token)) {
      const text = plain(token.tokens);
      if (found.title === "") found.title = text;
      found.anchors.push(anchorOf(text));
    } else if (token.type === "link" || token.type === "image") {
      const kind = token.type === "link" ? "link" : "picture";
      found.links.push({ href: String(token["href"]), kind });
    } else if (token.type === "code" || token.type === "codespan") {
      found.code.push(String(token["text"]));
    }
  });
  return found;
}

/** The document as HTML; `target` gives the website address for each of its links. */
export function htmlOf(markdown: string, target: (href: string) => string): string {
  const anchorOf = anchors();
  const page = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const id = escapeAttribute(anchorOf(plain(tokens)));
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        return `<a href="${escapeAttribute(target(href))}">${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text }) {
        return `<img src="${escapeAttribute(target(href))}" alt="${escapeAttribute(text)}">`;
      },
      // The documents contain no HTML: what looks like it is shown as text.
      html: ({ text }) => escapeText(text),
    },
  });
  // Wide tables scroll by themselves, instead of the page.
  return page
    .parse(markdown, { async: false })
    .replaceAll("<table>", '<div class="table"><table>')
    .replaceAll("</table>", "</table></div>");
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === "heading";
}

/** The text of tokens without their markup. */
function plain(tokens: readonly Token[] = []): string {
  return tokens
    .map((token) =>
      "tokens" in token && token.tokens ? plain(token.tokens) : "text" in token ? token.text : "",
    )
    .join("")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? "");
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  "#39": "'",
};

/** GitHub's anchors: lower case, no punctuation, hyphens for spaces, a number appended to repeated ones. */
function anchors(): (heading: string) => string {
  const seen = new Map<string, number>();
  return (heading) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
      .replaceAll(" ", "-");
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${String(count)}`;
  };
}
