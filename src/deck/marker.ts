/** Marker texts that an interrupted insertion may have left on a slide. */
import type { Package } from "../pptx/package";
import { removeText } from "../pptx/remove-text";
import { refusing, type Result } from "../pptx/refusal";
import { findText, locate } from "./locate";
import type { Place } from "./place";

/** Is the marker anywhere on the slide? */
export function hasMarker(pkg: Package, slidePart: string, marker: string): boolean {
  return findText(pkg, slidePart, marker).length > 0;
}

/** Removes the marker from its text, with the line feeds that came with it. */
export function removeMarker(
  pkg: Package,
  slidePart: string,
  place: Extract<Place, { readonly kind: "marker" }>,
): Result<object> {
  return refusing(() => {
    const found = locate(pkg, slidePart, place);
    if (!found.ok) return found;
    return removeText(pkg, slidePart, found.at);
  });
}
