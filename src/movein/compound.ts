/**
 * Compound files ([MS-CFB]): the streams of an embedded object. A library reads them; `isSound` first checks
 * what the library trusts, because it would follow a chain or a tree with a cycle for ever.
 */
import CFB from "cfb";
import { isSound } from "./compound-check";

/** In bytes. An equation has a few kilobytes; its picture may bring it to a megabyte. */
const MAX_STREAM = 4_000_000;

export interface Compound {
  /** The content of a stream, its name compared without case; undefined where there is none. */
  readonly stream: (name: string) => Uint8Array | undefined;
}

/** Opens the file; undefined where it is no compound file, or damaged. */
export function openCompound(bytes: Uint8Array): Compound | undefined {
  if (!isSound(bytes)) return undefined;
  try {
    const container = CFB.read(bytes, { type: "buffer" });
    return {
      stream: (name) => {
        const content = CFB.find(container, name)?.content;
        return content && content.length <= MAX_STREAM ? Uint8Array.from(content) : undefined;
      },
    };
  } catch {
    // Any error of the library means that the file is damaged.
    return undefined;
  }
}
