import type { PowerPointHost } from "../host/port";
import type { Services } from "./services";
import type { PowerPointAccess } from "./powerpoint";

/**
 * Access to the deck for work other than exchanging slides; also in a PowerPoint that is too old for that.
 */
export type OtherAccess =
  | {
      readonly ok: true;
      readonly host: PowerPointHost;
      /** Runs the work while no exchange of ours is under way. */
      readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
    }
  | Omit<Extract<PowerPointAccess, { ok: false }>, "host">;

export async function otherAccess({
  powerPoint,
}: Pick<Services, "powerPoint">): Promise<OtherAccess> {
  const access = await powerPoint();
  if (access.ok)
    return { ok: true, host: access.host, inTurn: (work) => access.exchange.inTurn(work) };
  const { host, connection } = access;
  return host ? { ok: true, host, inTurn: (work) => work() } : { ok: false, connection };
}
