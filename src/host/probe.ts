/**
 * What only "Check this PowerPoint" asks of the host, in addition to the port: calls that the product
 * avoids, because their answers differ between hosts.
 */
import type { HostResult } from "./failure";

export interface HostProbe {
  /** The slide's tags as the API returns them (PowerPoint upper-cases the keys). */
  slideTags(slideId: string): Promise<HostResult<Readonly<Record<string, string>>>>;
  /** Ids and names of the slide's shapes, in drawing order. */
  shapes(
    slideId: string,
  ): Promise<HostResult<readonly { readonly id: string; readonly name: string }[]>>;
  /**
   * Deletes a slide in a batch that first asks for a slide that does not exist. Returns whether the batch
   * failed; whether the slide was deleted can be seen in the slide list.
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
  /** The browser's answer to whether the clipboard may be written; nothing is written. */
  clipboardPermission(): Promise<string>;
}
