/** Node's own inflating and deflating: large parts take a fraction of the time. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { Codec } from "../pptx/inflate";

export const zlib: Codec = {
  inflate(data, size) {
    try {
      return new Uint8Array(inflateRawSync(data, { maxOutputLength: Math.max(1, size) }));
    } catch {
      // Damaged, or more than it claims.
      return undefined;
    }
  },
  deflate: (content) => new Uint8Array(deflateRawSync(content)),
};
