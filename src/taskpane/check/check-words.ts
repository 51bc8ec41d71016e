/** Findings of "Check this PowerPoint" as sentences of the person's language. */
import type { AnySeen, Finding } from "../../actions/check";
import type { HostFailureCode } from "../../host/failure";
import { assertNever } from "../../math/ast";
import { fill } from "../../text/say";
import type { CheckTexts } from "./check-texts";
import type { Texts } from "../shared/texts-en";

type HostTexts = Texts["host"];

/** What was seen, or why nothing was. */
export function wordsOf(finding: Finding, texts: CheckTexts, host: HostTexts): string {
  switch (finding.verdict) {
    case "notTried":
      return texts.reasons[finding.found];
    case "failed":
      return "reason" in finding.found
        ? texts.reasons[finding.found.reason]
        : host.hostFailures[finding.found.code];
    case "asAssumed":
    case "different":
    case "noted":
      return seenWords(finding, texts, host);
    default:
      return assertNever(finding);
  }
}

/** What the add-in assumes instead; undefined where it assumes nothing. */
export function assumptionOf(
  finding: Finding,
  texts: CheckTexts,
  host: HostTexts,
): string | undefined {
  if (finding.verdict === "notTried" || finding.verdict === "failed") return undefined;
  if (finding.assumed === undefined) return undefined;
  // The same finding, as if the assumption had been seen: `found` and `assumed` of one name have the same
  // type.
  return seenWords({ ...finding, found: finding.assumed } as AnySeen, texts, host);
}

function seenWords(seen: AnySeen, { answers: t }: CheckTexts, { hostFailures }: HostTexts): string {
  const because = (sentence: string, code: HostFailureCode): string =>
    fill(sentence, { reason: hostFailures[code] });
  switch (seen.name) {
    case "slideInserted":
      return seen.found ? t.slideIn : t.slideNotIn;
    case "creationId":
      return seen.found === "kept" ? t.idKept : t.idReplaced;
    case "listLag": {
      const { late, milliseconds = 0 } = seen.found;
      return late ? fill(t.listedLate, { milliseconds }) : t.listedAtOnce;
    }
    case "masters":
      return seen.found === 0 ? t.mastersNone : fill(t.mastersCame, { count: seen.found });
    case "equation":
      return fill(t.equations, { ...seen.found });
    case "fallback":
      return {
        text: t.fallbackText,
        picture: t.fallbackPicture,
        both: t.fallbackBoth,
        nothing: t.fallbackNothing,
      }[seen.found];
    case "numbered":
      return seen.found ? t.numbersThere : t.numbersGone;
    case "shapeIds":
      return fill(t.shapeIds, { ids: seen.found.join(", ") });
    case "animation":
      return seen.found.length === 0
        ? t.animationGone
        : fill(t.animationOn, { ids: seen.found.join(", ") });
    case "notes":
      return seen.found ? t.notesThere : t.notesGone;
    case "tagsInserted":
    case "tagsExported":
    case "tagsInFile":
      return seen.found === "kept" ? t.tagKept : t.tagDropped;
    case "picture":
      return { yes: t.pictureSeen, no: t.pictureNotSeen, notSaid: t.pictureNotSaid }[
        seen.found.seen
      ];
    case "equationInText":
      return fill(t.textIs, { ...seen.found });
    case "caret":
      return "kind" in seen.found
        ? kindWords(seen.found.kind, t)
        : fill(t.caretAt, { ...seen.found });
    case "marker":
      return seen.found === "at the caret"
        ? t.markerThere
        : fill(t.markerElsewhere, { text: seen.found });
    case "dollars":
    case "mathmlText":
      return seen.found === "equation" ? t.becameEquation : t.becameText;
    case "readAfterText":
    case "readAfterPicture":
      return seen.found === "answered" ? t.answered : because(t.notAnswered, seen.found);
    case "cell": {
      const { selection, marker } = seen.found;
      if (marker === undefined) return kindWords(selection, t);
      return marker === "in the cell" ? t.cellIn : t.cellElsewhere;
    }
    case "undo": {
      const { checkSlideStays, text, slidesBefore: before, slidesAfter: after } = seen.found;
      return checkSlideStays
        ? fill(t.undoStays, { text: text ?? "", before, after })
        : fill(t.undoGone, { before, after });
    }
    case "commentStays":
      if (seen.found.comment === "dropped") return t.commentGone;
      return {
        "this slide": t.commentNamed,
        another: t.commentAnother,
        none: t.commentUnnamed,
      }[seen.found.marker];
    case "missingStops":
      return seen.found === "stopped" ? t.stopped : t.notStopped;
    case "exportBeforeDelete": {
      const { text, deleted } = seen.found;
      const read = text === "new" ? t.exportNew : t.exportOld;
      return deleted ? read : `${read} ${t.notDeleted}`;
    }
    case "secondExchange": {
      const { shapes, text, equations } = seen.found;
      return [
        typeof shapes === "number"
          ? fill(t.secondShapes, { count: shapes })
          : because(t.secondNoShapes, shapes),
        ...(text === "notTried"
          ? []
          : [text === "read" ? t.secondText : because(t.secondNoText, text)]),
        fill(t.secondEquations, { count: equations }),
      ].join(" ");
    }
    case "clipboard":
      return clipboardWords(seen.found, t);
    case "cleanedUp":
      return seen.found === 0 ? t.nothingLeft : fill(t.slidesLeft, { count: seen.found });
    default:
      return assertNever(seen);
  }
}

function kindWords(
  kind: "none" | "slides" | "shapes" | "unknown" | "text",
  t: CheckTexts["answers"],
): string {
  return {
    none: t.kindNone,
    slides: t.kindSlides,
    shapes: t.kindShapes,
    unknown: t.kindUnknown,
    text: t.kindText,
  }[kind];
}

/** A state of the Permissions API, or "unknown". */
function clipboardWords(state: string, t: CheckTexts["answers"]): string {
  switch (state) {
    case "granted":
      return t.clipboardGranted;
    case "prompt":
      return t.clipboardPrompt;
    case "denied":
      return t.clipboardDenied;
    default:
      return t.clipboardUnknown;
  }
}
