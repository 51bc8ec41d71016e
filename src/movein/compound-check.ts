/**
 * Checks that a compound file ([MS-CFB]) can be read in a time bounded by its size: each sector follows at
 * most one other, streams begin where a chain begins, and the directory is a tree.
 */

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** In bytes. Larger files locate their table by sectors of its own (DIFAT), which no equation needs. */
const MAX_FILE = 6_000_000;
/** The number of sectors of the table (FAT) that a header can list. */
const TABLE = 109;
const ENTRY = 128;
const MAX_ENTRIES = 4096;
/** Streams of at least this size, in bytes, have sectors of their own. */
const MINI = 4096;

export function isSound(bytes: Uint8Array): boolean {
  if (bytes.length < 512 || bytes.length > MAX_FILE) return false;
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) return false;
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = file.getUint16(30, true);
  // Version 3 has sectors of 512 bytes, version 4 of 4096.
  if (!(shift === 9 || shift === 12) || file.getInt32(68, true) >= 0) return false;
  const chains = chainsOf(file, 1 << shift);
  return chains !== undefined && isDirectorySound(file, 1 << shift, chains);
}

/** The sectors of a file: the next one of each (negative: none), and whether it follows another one (1). */
interface Chains {
  readonly next: Int32Array;
  readonly follows: Uint8Array;
}

function chainsOf(file: DataView, size: number): Chains | undefined {
  const count = Math.ceil(file.byteLength / size) - 1;
  const next = new Int32Array(count).fill(-1);
  const follows = new Uint8Array(count);
  const perSector = size / 4;
  const tables = new Set<number>();
  for (let n = 0; n < TABLE; n++) {
    const table = file.getInt32(76 + 4 * n, true);
    if (table < 0) break;
    if (table >= count || tables.has(table)) return undefined;
    tables.add(table);
    for (let i = 0; i < perSector && n * perSector + i < count; i++) {
      const at = (table + 1) * size + 4 * i;
      const to = at + 4 <= file.byteLength ? file.getInt32(at, true) : -1;
      if (to < 0) continue;
      if (to >= count || follows[to] === 1) return undefined;
      follows[to] = 1;
      next[n * perSector + i] = to;
    }
  }
  return { next, follows };
}

function isDirectorySound(file: DataView, size: number, { next, follows }: Chains): boolean {
  const isStart = (sector: number): boolean => follows[sector] === 0;
  const first = file.getInt32(48, true);
  if (!isStart(first)) return false;
  const entries: number[] = [];
  for (let sector = first; sector >= 0; sector = next[sector] ?? -1) {
    const from = (sector + 1) * size;
    for (let at = from; at < from + size && at + ENTRY <= file.byteLength; at += ENTRY)
      entries.push(at);
    if (entries.length > MAX_ENTRIES) return false;
  }
  for (const at of entries) {
    const kind = file.getUint8(at + 66);
    const length = file.getInt32(at + 120, true);
    if (kind === 2 && length >= MINI && !isStart(file.getInt32(at + 116, true))) return false;
  }
  return isTree(file, entries);
}

/** Is every entry in use reached exactly once from the root, by left, right and child? */
function isTree(file: DataView, entries: readonly number[]): boolean {
  const met = new Set<number>([0]);
  for (const index of met) {
    const at = entries[index];
    if (at === undefined) return false;
    for (const field of [68, 72, 76]) {
      const other = file.getInt32(at + field, true);
      if (other < 0) continue;
      if (met.has(other)) return false;
      met.add(other);
    }
  }
  return entries.every((at, index) => met.has(index) || file.getUint8(at + 66) === 0);
}
