import { assertNever } from "../../math/ast";
import type { StorageFailure } from "../../storage/port";
import type { LibraryTexts } from "./library-texts";

/** Why the library cannot be stored, and what to do. */
export function troubleText(failure: StorageFailure, t: LibraryTexts): string {
  switch (failure) {
    case "full":
      return t.troubleFull;
    case "blocked":
      return t.troubleBlocked;
    case "newer":
      return t.troubleNewer;
    case "broken":
      return t.troubleBroken;
    default:
      return assertNever(failure);
  }
}
