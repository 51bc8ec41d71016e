/**
 * A modern comment on the check's slide, as PowerPoint writes it ([MS-PPTX] 2.6, CT_Comment): a part of the
 * slide, an author in a part of the presentation, and a marker that names the slide by its creation id
 * (`pc:sldMk/@cId`). PowerPoint does not show a comment that has no marker for its slide.
 */
import { readCreationId } from "../pptx/creation-id";
import type { Package } from "../pptx/package";
import { NS } from "../xml/namespaces";
import type { FindingData } from "./report";
import { freshPart } from "./scratch";

const PROLOG = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n`;
const P188 = "http://schemas.microsoft.com/office/powerpoint/2018/8/main";
const COMMAND = "http://schemas.microsoft.com/office/powerpoint/2013/main/command";
const RELATIONSHIPS = "http://schemas.microsoft.com/office/2018/10/relationships";
const AUTHOR_ID = "{6A1E5C1F-8A5B-4A0B-9C55-1C0FD1A7E001}";
const COMMENT_ID = "{6A1E5C1F-8A5B-4A0B-9C55-1C0FD1A7E002}";
const COMMENT_TEXT = "Comment of the check";

const AUTHOR = `<p188:author xmlns:p188="${P188}" id="${AUTHOR_ID}" name="Check" initials="C" userId="Check" providerId="None"/>`;

/** Adds the comment to a slide that will get this creation id. */
export function addComment(pkg: Package, part: string, creationId: number): void {
  const number = pkg.slides.find((slide) => slide.part === part)?.id ?? "256";
  const comment = freshPart(pkg, "ppt/comments", "modernComment_check");
  pkg.addPart(
    comment,
    `${PROLOG}<p188:cmLst xmlns:a="${NS.a}" xmlns:r="${NS.r}" xmlns:p188="${P188}">` +
      `<p188:cm id="${COMMENT_ID}" authorId="${AUTHOR_ID}" created="2026-11-27T08:00:00.000">` +
      `<pc:sldMkLst xmlns:pc="${COMMAND}"><pc:docMk/><pc:sldMk cId="${String(creationId)}" sldId="${number}"/></pc:sldMkLst>` +
      `<p188:txBody><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US"/><a:t>${COMMENT_TEXT}</a:t></a:r></a:p></p188:txBody>` +
      `</p188:cm></p188:cmLst>`,
    "application/vnd.ms-powerpoint.comments+xml",
  );
  pkg.addRelationship(part, `${RELATIONSHIPS}/comments`, `/${comment}`);
  addAuthor(pkg);
}

function addAuthor(pkg: Package): void {
  const authors = pkg.related(pkg.presentation, "authors");
  if (authors !== undefined) {
    const root = pkg.root(authors);
    const { source } = root;
    if (root.selfClosing)
      pkg.write(authors, `${source.slice(0, root.openTo - 2)}>${AUTHOR}</${root.name}>`);
    else
      pkg.write(
        authors,
        `${source.slice(0, root.closeFrom)}${AUTHOR}${source.slice(root.closeFrom)}`,
      );
    return;
  }
  const made = freshPart(pkg, "ppt", "authors");
  pkg.addPart(
    made,
    `${PROLOG}<p188:authorLst xmlns:p188="${P188}">${AUTHOR}</p188:authorLst>`,
    "application/vnd.ms-powerpoint.authors+xml",
  );
  pkg.addRelationship(pkg.presentation, `${RELATIONSHIPS}/authors`, `/${made}`);
}

/** Whether a slide read back still has the comment, and which slide its marker names. */
export function lookAtComment(pkg: Package, part: string): FindingData["commentStays"] {
  const comments = pkg.related(part, "comments");
  if (comments === undefined || !pkg.text(comments).includes(COMMENT_TEXT))
    return { comment: "dropped", marker: "none" };
  const [marker] = pkg
    .root(comments)
    .elements.flatMap((comment) => comment.elements)
    .flatMap((list) => list.elements.filter((element) => element.local === "sldMk"));
  if (marker === undefined) return { comment: "kept", marker: "none" };
  const named = Number(marker.attr("cId"));
  const same = named === readCreationId(pkg, part);
  return { comment: "kept", marker: same ? "this slide" : "another" };
}
