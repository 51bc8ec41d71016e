/**
 * Offers to convert what other tools left in a deck: in the deck's list, and once when the deck is opened.
 */
import { offeredKind, withOffered } from "../kept/offered";
import { findObjects } from "../movein/find";
import type { DeckRead } from "../exchange/api";
import type { Kept } from "../storage/value";
import { pauses } from "./bulk/slides";

/** How many objects there are, and of which tools. */
export interface Offer {
  readonly count: number;
  /** Names of the tools as people know them. */
  readonly tools: readonly string[];
}

type Deck = DeckRead["pkg"];

/** What can be made native in the deck; undefined where there is nothing, or when it was cancelled. */
export async function offerOf(pkg: Deck, signal?: AbortSignal): Promise<Offer | undefined> {
  const tools = new Set<string>();
  let count = 0;
  const pause = pauses(signal);
  for (const slide of pkg.slides) {
    if (!(await pause())) return undefined;
    const result = findObjects(pkg, slide);
    for (const { tool, content } of result.ok ? result.found : []) {
      if (!content.ok) continue;
      tools.add(tool.name);
      count += 1;
    }
  }
  return count > 0 ? { count, tools: [...tools] } : undefined;
}

/** The same, but undefined if this deck was offered before on this machine. */
export async function offerOnce(
  pkg: Deck,
  keptAs: (kind: typeof offeredKind) => Kept<readonly string[]>,
): Promise<Offer | undefined> {
  const offer = await offerOf(pkg);
  if (!offer) return undefined;
  const kept = keptAs(offeredKind);
  const known = await kept.read();
  const deck = nameOf(pkg, offer);
  if (known.includes(deck)) return undefined;
  await kept.write(withOffered(known, deck));
  return offer;
}

const CORE = "docProps/core.xml";

/** The deck's creation date and author, which stay the same while it is edited; else its content. */
function nameOf(pkg: Deck, offer: Offer): string {
  const core = pkg.has(CORE) && pkg.size(CORE) < 100_000 ? pkg.skim(CORE) : "";
  const created = /<dcterms:created[^>]*>([^<]*)</.exec(core)?.[1] ?? "";
  const creator = /<dc:creator[^>]*>([^<]*)</.exec(core)?.[1] ?? "";
  const text = created === "" ? JSON.stringify([offer, pkg.slides]) : `${created} ${creator}`;
  // FNV-1a, so that what is stored names nobody.
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  return `${(hash >>> 0).toString(36)}-${text.length}`;
}
