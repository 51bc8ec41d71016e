/** The frame of every page of the website: what is around the text. */
import { escapeAttribute, escapeText } from "../../src/xml/escape";

/** The links of the menu, relative to the root of the website. */
export const MENU: readonly (readonly [title: string, path: string])[] = [
  ["LaTeX for PowerPoint", "index.html"],
  ["Try it", "playground/index.html"],
  ["Guide", "docs/guide.html"],
  ["Supported LaTeX", "docs/latex.html"],
  ["Formula explorer", "explorer.html"],
  ["Installing", "docs/installing.html"],
  ["Questions", "docs/faq.html"],
];

/** The links at the foot of each page. */
export const FOOT: readonly (readonly [title: string, path: string])[] = [
  ["Support", "docs/support.html"],
  ["Privacy", "docs/privacy.html"],
  ["What is in a file", "docs/file-formats.html"],
  ["The library’s files", "docs/library-format.html"],
  ["What PowerPoint does", "docs/host-facts.html"],
  ["Check this PowerPoint", "docs/host-check.html"],
  ["Publishing", "docs/publishing.html"],
  ["For other programs", "src/api/README.html"],
  ["What changed", "CHANGELOG.html"],
];

/** Only the website's own files may be loaded. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/**
 * `path`: where the page is, relative to the root of the website; its links are relative, so that any folder
 * will do.
 */
export function page(path: string, title: string, body: string): string {
  const up = "../".repeat(path.split("/").length - 1);
  const links = (list: typeof MENU): string =>
    list
      .map(([name, to]) => {
        const here = to === path ? ' aria-current="page"' : "";
        return `<a href="${escapeAttribute(up + to)}"${here}>${escapeText(name)}</a>`;
      })
      .join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeText(title)}</title>
<link rel="icon" href="${up}assets/icons/logo-32.png">
<link rel="stylesheet" href="${up}site.css">
</head>
<body>
<header><nav aria-label="Site">
${links(MENU)}
</nav></header>
<main>
${body}
</main>
<footer><nav aria-label="More">
${links(FOOT)}
</nav>
<p>Microsoft, PowerPoint and Office are trademarks of Microsoft, which does not make, maintain or support this add-in.</p>
</footer>
</body>
</html>
`;
}
