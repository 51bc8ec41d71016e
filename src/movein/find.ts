/**
 * Finds equations that other tools left on a slide.
 *
 * Strategy of this folder. Each tool has a reader (`tools/`), which gets an object of a slide with its tags,
 * texts, pictures and embedded data, and returns what the tool left in it: LaTeX, a tree, or the reason why
 * there is nothing. LaTeX is read as the content of a text box (`document.ts`), which then replaces the
 * object (`move.ts`). An object that cannot be converted stays as it is and is reported with the reason.
 */
import type { MathList } from "../math/ast";
import { hasErrors, type Problem } from "../math/problem";
import { writeLatex } from "../latex/write";
import { seenSize } from "../pptx/seen-size";
import type { Package, Slide } from "../pptx/package";
import { refusing, type Result } from "../pptx/refusal";
import { shapesOf, type Shape } from "../pptx/slide";
import { readDocument, type FormulaPiece, type MoveDocument } from "./document";
import type { Left, Look, Reason, Tool } from "./left";
import { SlideObject } from "./object";
import { TOOLS } from "./tools";

/** An object of another tool on a slide. */
export interface FoundObject {
  readonly tool: Tool;
  readonly object: SlideObject;
  /** Its source, for a person to read; "" where there is none. */
  readonly source: string;
  /** What replaces it, or why it cannot be converted. */
  readonly content:
    | { readonly ok: true; readonly document: MoveDocument; readonly look: Look }
    | { readonly ok: false; readonly reason: Reason }
    | {
        readonly ok: false;
        readonly problems: readonly Problem[];
        readonly document: MoveDocument;
        readonly look: Look;
      };
}

export interface FindOptions {
  /** The ids of the tools whose objects are looked for; absent: all. */
  readonly tools?: ReadonlySet<string> | undefined;
  /** Definitions that apply besides those of the objects, as LaTeX. */
  readonly preamble?: string | undefined;
}

/** Might the slide hold an object of a tool? A quick search of its text, before it is parsed. */
function mayHold(xml: string): boolean {
  return /custDataLst|oleObj|\bdescr\s*=|\btitle\s*=|\blink\s*=|<p:pic\b|blip\b|tex4office/i.test(
    xml,
  );
}

/** All objects of other tools on a slide, in the slide's order. */
export function findObjects(
  pkg: Package,
  slide: Slide,
  options: FindOptions = {},
): Result<{ readonly found: readonly FoundObject[] }> {
  return refusing(() => {
    if (!mayHold(pkg.text(slide.part))) return { ok: true, found: [] };
    const found: FoundObject[] = [];
    let end = 0;
    for (const shape of shapesOf(pkg.root(slide.part))) {
      // The shapes inside a group that was found belong to it.
      if (shape.element.from < end || !MAY_BE.has(shape.kind)) continue;
      const one = findIn(pkg, slide, shape, options);
      if (!one) continue;
      end = shape.element.to;
      found.push(one);
    }
    return { ok: true, found };
  });
}

const MAY_BE = new Set<Shape["kind"]>(["picture", "group", "embedded", "shape"]);

function findIn(
  pkg: Package,
  slide: Slide,
  shape: Shape,
  { tools, preamble }: FindOptions,
): FoundObject | undefined {
  const object = new SlideObject(pkg, slide.part, shape, seenSize(pkg, slide.part, shape));
  for (const tool of TOOLS) {
    const left = tool.read(object);
    if (!left) continue;
    // An object of a tool that is not asked for is skipped, so that no other reader claims it.
    return tools && !tools.has(tool.id) ? undefined : foundOf(tool, object, left, preamble);
  }
  return undefined;
}

function foundOf(
  tool: Tool,
  object: SlideObject,
  left: Left,
  preamble: string | undefined,
): FoundObject | undefined {
  if (left.kind === "none") {
    const { source = "", reason } = left;
    return { tool, object, source, content: { ok: false, reason } };
  }
  const document = left.kind === "tree" ? ofTree(left) : readDocument(left, preamble);
  // Text without a mark counts as LaTeX only if it can be read without problems.
  if (tool.unmarked === true && document.problems.length > 0) return undefined;
  const { source, problems } = document;
  const content: FoundObject["content"] = hasErrors(problems)
    ? { ok: false, problems, document, look: left }
    : document.paragraphs.length === 0
      ? { ok: false, reason: "noSource" }
      : { ok: true, document, look: left };
  return { tool, object, source, content };
}

/** The document of an equation that was not LaTeX; LaTeX written from it is shown and remembered. */
function ofTree(tree: {
  readonly body: MathList;
  readonly problems: readonly Problem[];
  readonly display: boolean;
}): MoveDocument {
  const { body, problems, display } = tree;
  const latex = writeLatex(body, { display });
  const set = { scale: 1, color: undefined };
  const piece: FormulaPiece = { kind: "formula", latex, display, body, problems, ...set };
  return { paragraphs: [[piece]], problems, source: latex, preamble: "", ...set };
}
