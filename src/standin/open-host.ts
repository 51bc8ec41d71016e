/** Opens a deck in a window of the stand-in: the `Host` that tests and the playground use. */
import { realClock } from "./clock";
import type { Connection } from "./connection";
import { presentHost } from "./person";
import type { Host, HostOptions } from "./host";
import { profileOf } from "./profiles";
import type { Profile } from "./profiles";
import { above } from "./model/above";
import { Session } from "./session";

/** A host with what `installHost` needs in addition to the public interface. */
export interface ConnectedHost extends Host {
  readonly session: Session;
  readonly connection: Connection;
}

/** Opens a host. Throws `DeckError` when the bytes are no .pptx. */
export function openHost(options: HostOptions): Host {
  const named = options.profile ?? "windows";
  const base: Profile = typeof named === "string" ? profileOf(named) : named;
  const profile: Profile = {
    ...base,
    requirementSets: { ...base.requirementSets, ...options.requirementSets },
  };
  const clock = options.clock ?? realClock();
  const session = new Session(options.deck, profile, clock, options.seed ?? 1, above);
  if (options.language !== undefined) session.language = options.language;
  return presentHost(session, options.name ?? "Presentation.pptx");
}

export function isHostWithConnection(host: Host): host is ConnectedHost {
  return "session" in host && "connection" in host;
}
