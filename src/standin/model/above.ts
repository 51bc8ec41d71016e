import type { Above } from "../session";
import { layoutObject, masterObject } from "./layout";
import { shapeObject } from "./shape";
import { slideObject } from "./slide";

export const above: Above = {
  shape: (session, part, id) => shapeObject({ session, part, id }),
  slide(session, part) {
    const slide = session.deck.slides().find((entry) => entry.part === part);
    return slide && slideObject(session, slide);
  },
  layout(session, part) {
    const { deck } = session;
    const layouts = deck.masters().flatMap((master) => deck.layouts(master.part));
    const layout = layouts.find((entry) => entry.part === part);
    return layout && layoutObject(session, layout);
  },
  master(session, part) {
    const master = session.deck.masters().find((entry) => entry.part === part);
    return master && masterObject(session, master);
  },
};
