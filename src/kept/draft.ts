import type { Mode } from "../deck/place";
import type { ValueKind } from "../storage/value";

/** What a person is writing, kept until the pane is opened again. */
export type Draft = {
  readonly source: string;
  readonly mode: Mode;
  /** The definitions that came with it, as from the library; absent: none. */
  readonly preamble?: string | undefined;
  /** The draft that is set aside while an equation of the deck is in the field. */
  readonly aside?: Aside | undefined;
};

export type Aside = Pick<Draft, "source" | "mode" | "preamble">;

function isMode(value: unknown): value is Mode {
  return value === "auto" || value === "inline" || value === "display";
}

export const draftKind: ValueKind<Draft> = {
  name: "draft",
  version: 1,
  empty: { source: "", mode: "auto" },
  parse(data) {
    const draft = parseAside(data);
    if (!draft || typeof data !== "object" || data === null || !("aside" in data)) return draft;
    const aside = parseAside(data.aside);
    return aside ? { ...draft, aside } : draft;
  },
};

function parseAside(data: unknown): Aside | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  if (!("source" in data) || typeof data.source !== "string") return undefined;
  const preamble = "preamble" in data && typeof data.preamble === "string" ? data.preamble : "";
  return {
    source: data.source,
    mode: "mode" in data && isMode(data.mode) ? data.mode : "auto",
    ...(preamble === "" ? {} : { preamble }),
  };
}

/**
 * The draft that the pane opens with. If an equation of the slide was open in the field, that equation
 * is safe in its deck, so the draft that was set aside comes back; without one, the edited text stays.
 */
export function reopened({ aside, source, mode, preamble }: Draft): Draft {
  return aside && aside.source.trim() !== "" ? aside : { source, mode, preamble };
}
