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
  /**
   * Deletes a slide in one batch with a question for another that is not there, queued before it. Whether
   * the batch failed; whether the slide went shows in the list.
   */
  deleteBehindMissing(
    missing: string,
    slideId: string,
  ): Promise<HostResult<{ readonly failed: boolean }>>;
  /** Exports a slide and deletes it in one batch. Base64. */
  exportAndDelete(slideId: string): Promise<HostResult<string>>;
  /** The shape as PowerPoint draws it (PowerPointApi 1.10): a PNG in base64. */
  shapePicture(shape: { slideId: string; shapeId: string }): Promise<HostResult<string>>;
  /** The whole slide as PowerPoint draws it (1.8): a PNG in base64. */
  slidePicture(slideId: string): Promise<HostResult<string>>;
  /** What the browser says of writing to the clipboard; nothing is written. */
  clipboardPermission(): Promise<string>;
}
