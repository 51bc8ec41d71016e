/**
 * What only "Check this PowerPoint" asks of the host, beside the port: things that the product avoids,
 * because their answers differ between hosts.
 */
import type { HostResult } from "./failure";

export interface HostProbe {
  /** The slide's tags as the API gives them (keys are upper-cased by PowerPoint). */
  slideTags(slideId: string): Promise<HostResult<Readonly<Record<string, string>>>>;
  /** Ids and names of the slide's shapes, in drawing order. */
  shapes(
    slideId: string,
  ): Promise<HostResult<readonly { readonly id: string; readonly name: string }[]>>;
  /** What the browser says of writing to the clipboard; nothing is written. */
  clipboardPermission(): Promise<string>;
}
