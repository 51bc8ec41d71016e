/**
 * Compound files ([MS-CFB]): the streams of an embedded object. The library reads them; what it takes on trust
 * is checked first (`isSound`), because it would follow a chain or a tree that leads back into itself for ever.
 */
import CFB from "cfb";
import { isSound } from "./compound-check";

/** An equation has some kilobytes; its picture may make a megabyte of it. In bytes. */
const MAX_STREAM = 4_000_000;

export interface Compound {
  /** The content of a stream, whatever the case of its name; undefined where there is none. */
  readonly stream: (name: string) => Uint8Array | undefined;
}

/** Opens the file; undefined where it is none, or damaged. */
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
    // Whatever the library stumbles over: the file is damaged.
    return undefined;
  }
}
