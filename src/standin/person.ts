/** The public interface of a window: the person's actions, those of other people, and a test's questions. */
import { Connection } from "./connection";
import { drawDeck } from "./draw";
import type { Drawn } from "./draw";
import { Deck } from "./deck/deck";
import type { SlideEntry } from "./deck/deck";
import { insertSlides } from "./deck/insert-slides";
import { bodyAt, findShape, tableOf } from "./deck/shapes";
import { setOrRemove } from "./deck/xml";
import type { Host } from "./host";
import { textOfFrame } from "./model/text";
import type { RangeRef } from "./model/text";
import type { ConnectedHost } from "./open-host";
import type { CellPlace, Selection, ShapePlace, TextPlace } from "./selection";
import type { Session } from "./session";
import { replaceRange } from "./text/edit";
import { findText, shapeNamed, textFrames } from "./text/place";

export function presentHost(session: Session, firstName: string): Host {
  let name = firstName;
  const connection = new Connection(session, () => name);
  const count = session.profile.equationCounts;
  const drawn: Drawn = new Map();
  /** The seed for the creation ids of pasted slides. */
  let pasted = 1000;

  const slideAt = (slide: number | undefined): SlideEntry => {
    const slides = session.deck.slides();
    const found = slide === undefined ? session.currentSlide() : slides[slide - 1];
    if (!found) throw new Error(`no slide ${slide}; there are ${slides.length}`);
    return found;
  };
  /** The part of a slide; without a number the part that the person sees, in other views notes or a master. */
  const pageAt = (slide: number | undefined): string =>
    slide === undefined && session.page !== "" ? session.page : slideAt(slide).part;

  const textSelection = (
    part: string,
    shapeId: string,
    cell: CellPlace | undefined,
    start: number,
    length: number,
  ): Selection => ({ type: "text", part, shapeId, ...(cell ? { cell } : {}), start, length });

  const frameText = (part: string, shapeId: string, cell: CellPlace | undefined): string =>
    textOfFrame({ session, part, shapeId, ...(cell ? { cell } : {}) });

  const select = (place: ShapePlace, start: number, length: number): void => {
    const part = pageAt(place.slide);
    const shape = shapeNamed(session.deck, part, place.shape);
    const text = frameText(part, shape.id, place.cell);
    const from = start < 0 ? text.length + 1 + start : start;
    if (from < 0 || from + length > text.length) {
      throw new Error(`no offset ${start} (+${length}) in ${JSON.stringify(text)}`);
    }
    session.select(textSelection(part, shape.id, place.cell, from, length));
  };

  const find = (text: string, place: TextPlace | undefined) => {
    const part = pageAt(place?.slide);
    return { part, ...findText(session.deck, part, text, count, place) };
  };

  const selectedRange = (): RangeRef | undefined => {
    const { selection } = session;
    if (selection.type !== "text") return undefined;
    const { part, shapeId, cell, start, length } = selection;
    return { frame: { session, part, shapeId, ...(cell ? { cell } : {}) }, start, length };
  };

  /** The person's own typing, which is not treated as writing by the add-in. */
  const replaceSelected = (range: RangeRef, text: string): void => {
    const { frame, start, length } = range;
    session.deck.parts.edit(frame.part);
    const shape = findShape(session.deck.parts.root(frame.part), frame.shapeId);
    const body = shape && bodyAt(shape, frame.cell);
    if (!body) return;
    session.checkTextEditable(body);
    const added = replaceRange(body, { start, length }, text, count);
    session.selection = textSelection(frame.part, frame.shapeId, frame.cell, start + added, 0);
  };

  const host: ConnectedHost = {
    session,
    connection,
    profile: session.profile,
    clock: session.clock,
    get name() {
      return name;
    },

    deckBytes: () => session.deck.save(),
    openDeck(bytes, newName) {
      session.open(bytes);
      connection.forgetFiles();
      drawn.clear();
      name = newName ?? name;
    },
    slideCount: () => session.deck.slides().length,
    slideIds: () => session.deck.slides().map((slide) => session.deck.slideId(slide)),
    slideXml: (slide) => session.deck.parts.text(slideAt(slide).part),
    partText: (part) => (session.deck.parts.has(part) ? session.deck.parts.text(part) : undefined),
    partNames: () => session.deck.parts.names(),
    texts: (slide) => textFrames(session.deck, slideAt(slide).part, count).map((f) => f.text),
    view: () => drawDeck(session.deck, count, drawn),

    selection: () => session.selection,
    currentSlide() {
      const current = session.currentSlide();
      return session.deck.slides().findIndex((slide) => slide.number === current?.number) + 1;
    },
    goToSlide: (slide) => session.goTo(slideAt(slide).part),
    selectNothing: () => session.select({ type: "none" }),
    selectSlides(slides) {
      const slideIds = slides.map((slide) => session.deck.slideId(slideAt(slide)));
      session.select({ type: "slides", slideIds });
    },
    selectShapes(shapes, slide) {
      const part = pageAt(slide);
      const shapeIds = shapes.map((shape) => shapeNamed(session.deck, part, shape).id);
      session.select({ type: "shapes", part, shapeIds });
    },
    placeCaret: (place) => select(place, place.offset, 0),
    selectRange: (place) => select(place, place.start, place.length),
    caretAfter(text, place) {
      const found = find(text, place);
      const { part, shape, cell, start } = found;
      session.select(textSelection(part, shape.id, cell, start + text.length, 0));
    },
    caretBefore(text, place) {
      const { part, shape, cell, start } = find(text, place);
      session.select(textSelection(part, shape.id, cell, start, 0));
    },
    selectText(text, place) {
      const { part, shape, cell, start } = find(text, place);
      session.select(textSelection(part, shape.id, cell, start, text.length));
    },
    caretInCell(place) {
      const part = pageAt(place.slide);
      const frames = textFrames(session.deck, part, count);
      const id =
        place.shape === undefined
          ? frames.find((frame) => tableOf(frame.shape.element))?.shape.id
          : shapeNamed(session.deck, part, place.shape).id;
      const cell = { row: place.row, column: place.column };
      if (id === undefined) throw new Error(`no table on ${part}`);
      const text = frameText(part, id, cell);
      session.select(textSelection(part, id, cell, place.offset ?? text.length, 0));
    },
    setView: (view) => session.setView(view),
    currentView: () => session.view,
    showThumbnails(shown) {
      session.thumbnails = shown;
    },

    typeText(text) {
      const range = selectedRange();
      if (range) session.act(() => replaceSelected(range, text));
    },
    backspace() {
      const range = selectedRange();
      if (range) {
        const back = range.length > 0 ? range : { ...range, start: range.start - 1, length: 1 };
        if (back.start >= 0) session.act(() => replaceSelected(back, ""));
        return;
      }
      const { selection } = session;
      if (selection.type !== "shapes") return;
      session.act(() => {
        const root = session.deck.parts.edit(selection.part);
        for (const id of selection.shapeIds) {
          const shape = findShape(root, id);
          shape?.outer.parentNode?.removeChild(shape.outer);
        }
      });
    },
    deleteSlide: (slide) => session.act(() => session.deck.deleteSlide(slideAt(slide))),
    moveSlide: (slide, to) => session.act(() => session.deck.moveSlide(slideAt(slide), to - 1)),
    pasteSlides(bytes, behind) {
      const source = Deck.open(bytes, pasted++);
      session.act(() => {
        insertSlides(session.deck, source, {
          formatting: "KeepSourceFormatting",
          after: slideAt(behind),
          refuseTwins: false,
        });
      });
    },
    hideSlide(slide, hidden = true) {
      session.act(() => {
        setOrRemove(session.deck.parts.edit(slideAt(slide).part), "show", hidden ? "0" : undefined);
      });
    },
    undo: () => session.undo(),
    redo: () => session.redo(),
    undoEntries: () => session.undoEntries,

    editText(slide, text, replacement) {
      const { part } = slideAt(slide);
      const found = findText(session.deck, part, text, count);
      session.actElsewhere(() => {
        session.deck.parts.edit(part);
        const shape = findShape(session.deck.parts.root(part), found.shape.id);
        const body = shape && bodyAt(shape, found.cell);
        if (body)
          replaceRange(body, { start: found.start, length: text.length }, replacement, count);
      });
    },
    editPart(part, edit) {
      session.actElsewhere(() =>
        session.deck.parts.setText(part, edit(session.deck.parts.text(part))),
      );
    },

    runCommand: (command) => connection.commands.run(command),
    onPaneAskedFor: (listener) => connection.commands.onPaneAskedFor(listener),

    faults: connection,
    get counts() {
      return connection.counts;
    },
    get calls() {
      return connection.calls;
    },
    resetCounts: () => connection.resetCounts(),
    onCall: (call, action) => connection.onCall(call, action),
    onChange(listener) {
      const stops = [session.listen(listener), connection.listen(listener)];
      return () => stops.forEach((stop) => stop());
    },
  };
  return host;
}
