/** `HyperlinkCollection` and `Hyperlink` of a slide. */
import type { Element } from "@xmldom/xmldom";
import { NS, attribute, descendants } from "../deck/xml";
import type { Session } from "../session";
import { ApiError, HostObject, expectString } from "./object";
import type { TypeTable } from "./object";

interface LinkRef {
  readonly session: Session;
  readonly part: string;
  readonly index: number;
}

function linksOf(session: Session, part: string): Element[] {
  return descendants(session.deck.parts.root(part), NS.a, "hlinkClick");
}

function resolve(ref: LinkRef): Element {
  const link = linksOf(ref.session, ref.part)[ref.index];
  if (!link) throw new ApiError("InvalidArgument");
  return link;
}

const hyperlinkType: TypeTable<LinkRef> = {
  name: "Hyperlink",
  scalars: {
    Address: {
      get: (ref) =>
        ref.session.deck.parts.relationship(ref.part, attribute(resolve(ref), "id", NS.r))
          ?.target ?? "",
      set(ref, value) {
        const address = expectString(value);
        ref.session.write();
        const { parts } = ref.session.deck;
        parts.edit(ref.part);
        const id = parts.relate(ref.part, `${NS.r}/hyperlink`, address, true);
        const link = resolve(ref);
        link.removeAttribute("action");
        link.setAttributeNS(NS.r, "r:id", id);
      },
    },
    ScreenTip: {
      get: (ref) => attribute(resolve(ref), "tooltip") ?? "",
      set(ref, value) {
        ref.session.write();
        ref.session.deck.parts.edit(ref.part);
        resolve(ref).setAttribute("tooltip", expectString(value));
      },
    },
    Type: {
      get: (ref) => (resolve(ref).parentNode?.localName === "cNvPr" ? "Shape" : "TextRange"),
    },
  },
};

const hyperlinkCollectionType: TypeTable<{ readonly session: Session; readonly part: string }> = {
  name: "HyperlinkCollection",
  items: ({ session, part }) =>
    linksOf(session, part).map((_, index) =>
      HostObject.of(hyperlinkType, { session, part, index }),
    ),
};

export function hyperlinksObject(session: Session, part: string): HostObject {
  return HostObject.of(hyperlinkCollectionType, { session, part });
}
