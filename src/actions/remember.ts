import type { Changed } from "../exchange/outcome";
import type { Services } from "./action";
import type { Typed } from "./equations/memory";

/**
 * Remembers what was typed, in the background: the person need not wait for it, and an equation that
 * went in is in whether or not its source can be kept.
 */
export function rememberTyped(services: Services, typed: Typed, changed: Changed): void {
  void services
    .memory()
    .then((memory) => memory.remember(typed, changed))
    .catch(() => undefined);
}
