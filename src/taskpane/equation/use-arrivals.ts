import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import type { EditInput } from "../../actions/edit";
import type { Offer } from "../../session/offer";
import type { TakenEquation } from "../../actions/insert-saved";
import type { PaneRequests } from "../../ribbon/requests";
import { assertNever } from "../../math/ast";
import type { LatexFieldHandle } from "../editor/LatexField";
import { useTexts } from "../shared/texts";
import { useRequests } from "./use-requests";
import type { Writing } from "./use-writing";

export interface Arrivals {
  /** What the ribbon, menus and shortcuts ask for. */
  readonly requests: PaneRequests;
  /** An equation of the deck that another view wants opened; a new object each time. */
  readonly opening: EditInput | undefined;
  /** An equation of the library to work on; a new object each time. */
  readonly taken?: TakenEquation | undefined;
  /** Opens the review of formulas in texts. */
  readonly onConvert: (task?: "renumber") => void;
  /** Asks whether to make native what other tools left. */
  readonly onOffer: (offer: Offer) => void;
}

/** Puts into the field what comes from elsewhere: other views, the ribbon, menus and shortcuts. */
export function useArrivals(
  { requests, opening, taken, onConvert, onOffer }: Arrivals,
  writing: Writing,
  field: RefObject<LatexFieldHandle | null>,
): void {
  const texts = useTexts();
  const { work, editing, draft } = writing;

  const openLatest = useRef(writing.open);
  useEffect(() => {
    openLatest.current = writing.open;
  });
  useEffect(() => {
    if (opening) openLatest.current(opening);
  }, [opening]);

  const takeLatest = useRef((_: TakenEquation) => undefined as void);
  useEffect(() => {
    takeLatest.current = ({ source, mode, preamble: own }) => {
      work.dismiss();
      editing.setAside();
      draft.change({ source, mode, preamble: own });
      field.current?.focus();
    };
  });
  useEffect(() => {
    if (taken) takeLatest.current(taken);
  }, [taken]);

  useRequests(requests, (request) => {
    switch (request.kind) {
      case "write":
        break;
      case "edit":
        // It moves the focus to the field, or to its question.
        void writing.openHere();
        return;
      case "convert":
        onConvert(request.task);
        return;
      case "moveIn":
        onOffer(request.offer);
        return;
      case "nothingSelected":
        work.say({ intent: "info", text: texts.actions.nothingSelected });
        break;
      case "notInserted":
        editing.setAside();
        draft.change({ source: request.input.source, mode: request.input.mode });
        work.takeOver(request.input, request.result);
        break;
      case "inserted":
        work.takeOver(request.input, request.result);
        break;
      case "recovered":
        // It comes unasked: whoever is typing keeps the focus.
        writing.tellRecovered(request.result);
        return;
      default:
        assertNever(request);
    }
    field.current?.focus();
  });
}
