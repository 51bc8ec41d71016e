/**
 * Packs parts as a .zip. The packed form of a part is cached with its bytes, which copies of a deck share: an
 * export packs little more than its slide. The result equals that of fflate's `zipSync` for all parts at once.
 */
import { zipSync } from "fflate";

/** The records of one part in an archive. */
interface Packed {
  /** Local header and data. */
  readonly local: Uint8Array;
  /** Its record in the central directory, for an archive that begins with it. */
  readonly central: Uint8Array;
}

/** By bytes and name, because a slide has another name in an export than in its deck. */
const PACKED = new WeakMap<Uint8Array, Map<string, Packed>>();

// APPNOTE.TXT of the .zip format, 4.3.12 and 4.3.16: where the fields of the two records are.
const OFFSET_OF_LOCAL = 42;
const END_LENGTH = 22;
const ENTRIES_HERE = 8;
const ENTRIES = 10;
const CENTRAL_LENGTH = 12;
const CENTRAL_START = 16;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Packs a part with fast compression: tests save and export thousands of times. */
function zip(name: string, bytes: Uint8Array): Uint8Array {
  return zipSync({ [name]: bytes }, { level: 3, mtime: new Date(1980, 0, 1) });
}

function packed(name: string, bytes: Uint8Array): Packed {
  const names = PACKED.get(bytes) ?? new Map<string, Packed>();
  const known = names.get(name);
  if (known) return known;
  const archive = zip(name, bytes);
  const end = archive.length - END_LENGTH;
  const start = viewOf(archive).getUint32(end + CENTRAL_START, true);
  const made = { local: archive.subarray(0, start), central: archive.subarray(start, end) };
  PACKED.set(bytes, names.set(name, made));
  return made;
}

/** The archive of these parts, in their order. The parts' bytes must not be changed afterwards. */
export function pack(parts: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const all = parts.map(([name, bytes]) => packed(name, bytes));
  const locals = all.reduce((sum, { local }) => sum + local.length, 0);
  const centrals = all.reduce((sum, { central }) => sum + central.length, 0);
  const archive = new Uint8Array(locals + centrals + END_LENGTH);
  const view = viewOf(archive);
  let at = 0;
  let record = locals;
  for (const { local, central } of all) {
    archive.set(local, at);
    archive.set(central, record);
    view.setUint32(record + OFFSET_OF_LOCAL, at, true);
    at += local.length;
    record += central.length;
  }
  archive.set(zipSync({}), record);
  view.setUint16(record + ENTRIES_HERE, all.length, true);
  view.setUint16(record + ENTRIES, all.length, true);
  view.setUint32(record + CENTRAL_LENGTH, centrals, true);
  view.setUint32(record + CENTRAL_START, locals, true);
  return archive;
}
