import type { Services } from "./services";
import type { TypedLatex } from "../kept/typed-latex";
import type { Whereabouts } from "./equations/memory";

/**
 * Remembers what was typed, in the background: the person need not wait for it, and the equation is
 * inserted whether or not its source can be kept.
 */
export function rememberTyped(
  services: Pick<Services, "memory">,
  typed: TypedLatex,
  where: Whereabouts,
): void {
  void services
    .memory()
    .then((memory) => memory.remember(typed, where))
    .catch(() => undefined);
}

/** The same for an equation inserted as a picture, or as a text that is built up later. */
export function rememberOther(
  services: Pick<Services, "memory">,
  typed: TypedLatex,
  slideId: string | undefined,
): void {
  rememberTyped(services, typed, { slideId: slideId ?? "" });
}
