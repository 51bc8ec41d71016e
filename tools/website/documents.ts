/** The documents: README.md and every document of the repository that it links to, directly or not. */
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { outlineOf, type Outline } from "./markdown";

export interface Document extends Outline {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string;
  readonly markdown: string;
}

/**
 * All documents of the repository at `root`, README.md first. Links to missing documents are ignored here: a
 * test names them.
 */
export function documents(root: string): readonly Document[] {
  const found = new Map<string, Document>();
  const visit = (path: string): void => {
    if (found.has(path) || !existsSync(join(root, path))) return;
    const markdown = readFileSync(join(root, path), "utf8");
    const outline = outlineOf(markdown);
    found.set(path, { path, markdown, ...outline });
    for (const { href } of outline.links) {
      const to = targetOf(path, href);
      if (to?.path.endsWith(".md")) visit(to.path);
    }
  };
  visit("README.md");
  return [...found.values()];
}

/**
 * The file of the repository that a link of a document leads to, and the place in it; undefined for other
 * addresses.
 */
export function targetOf(
  from: string,
  href: string,
): { readonly path: string; readonly anchor: string | undefined } | undefined {
  if (/^[a-z]+:/i.test(href)) return undefined;
  const [file = "", anchor] = href.split("#");
  const path = file === "" ? from : posix.join(posix.dirname(from), decodeURIComponent(file));
  return { path, anchor };
}
