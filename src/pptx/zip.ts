/**
 * Zip archives, changed entry by entry: an unchanged entry is copied byte for byte, with its local
 * header, padding and data descriptor. Format: PKWARE's APPNOTE 6.3. Only what Office writes is
 * read: stored and deflated entries, one disk, no zip64 directory; the rest is refused.
 */
import { BOUNDS, canHold, deflate, inflateTo, MEGABYTE, type Bounds } from "./inflate";
import { RefusedError, type RefusalCode } from "./refusal";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const ZIP64_LOCATOR = 0x07064b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
/** A zip's comment has at most 65,535 bytes, so its end record starts no earlier. */
const MAX_COMMENT = 0xffff;
const FLAG_ENCRYPTED = 0x1;
const FLAG_DESCRIPTOR = 0x8;
const STORED = 0;
const DEFLATED = 8;

export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Offset of the local header. */
  readonly from: number;
  /** Where the entry ends: the start of the next one, or of the directory. */
  readonly to: number;
  /** Its record in the central directory. */
  readonly record: Uint8Array;
}

function fail(code: RefusalCode, why?: string): never {
  throw new RefusedError(why === undefined ? { code } : { code, args: { why } });
}

/** Eight tables, for eight bytes at a time: the checksums of a deck should cost little beside inflating it. */
const CRC_TABLES = /* @__PURE__ */ (() => {
  const tables = Array.from({ length: 8 }, () => new Uint32Array(256));
  const [first = new Uint32Array(256)] = tables;
  for (let i = 0; i < 256; i++) {
    let c = i;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    first[i] = c >>> 0;
  }
  for (let t = 1; t < 8; t++) {
    const table = tables[t] ?? first;
    const before = tables[t - 1] ?? first;
    for (let i = 0; i < 256; i++) {
      const c = before[i] ?? 0;
      table[i] = ((c >>> 8) ^ (first[c & 255] ?? 0)) >>> 0;
    }
  }
  return tables;
})();

/** CRC-32 as zip uses it. */
export function crc32(bytes: Uint8Array): number {
  const none = new Uint32Array(0);
  const [t0 = none, t1 = none, t2 = none, t3 = none, t4 = none, t5 = none, t6 = none, t7 = none] =
    CRC_TABLES;
  const view = viewOf(bytes);
  const whole = bytes.length - (bytes.length % 8);
  let c = ~0;
  let at = 0;
  for (; at < whole; at += 8) {
    const a = view.getInt32(at, true) ^ c;
    const b = view.getInt32(at + 4, true);
    c =
      (t7[a & 255] ?? 0) ^
      (t6[(a >>> 8) & 255] ?? 0) ^
      (t5[(a >>> 16) & 255] ?? 0) ^
      (t4[a >>> 24] ?? 0) ^
      (t3[b & 255] ?? 0) ^
      (t2[(b >>> 8) & 255] ?? 0) ^
      (t1[(b >>> 16) & 255] ?? 0) ^
      (t0[b >>> 24] ?? 0);
  }
  for (; at < bytes.length; at++) c = (t0[(c ^ (bytes[at] ?? 0)) & 255] ?? 0) ^ (c >>> 8);
  return ~c >>> 0;
}

/** Decodes names of entries, which are UTF-8 or ASCII. */
const NAMES = new TextDecoder();

/** An opened zip archive. Entries are inflated on demand. */
export class Zip {
  /** The entries that were inflated; `#total` is their size in bytes. */
  readonly #inflated = new Set<ZipEntry>();
  #total = 0;

  private constructor(
    readonly bytes: Uint8Array,
    readonly entries: ReadonlyMap<string, ZipEntry>,
    /** Start of the central directory. */
    private readonly directory: number,
    private readonly comment: Uint8Array,
    private readonly bounds: Bounds,
  ) {}

  /** @throws {RefusedError} `damaged`, `zip64` or `encrypted`. */
  static open(bytes: Uint8Array, bounds: Bounds = BOUNDS): Zip {
    const view = viewOf(bytes);
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    const size = view.getUint32(end + 12, true);
    const directory = view.getUint32(end + 16, true);
    if (
      count === 0xffff ||
      directory === 0xffffffff ||
      (end >= 20 && view.getUint32(end - 20, true) === ZIP64_LOCATOR)
    ) {
      fail("zip64");
    }
    // One disk, and a directory as long as it claims: entries it does not list would be lost in the copy.
    const onThisDisk = view.getUint16(end + 8, true);
    if (directory + size > end || onThisDisk !== count) fail("damaged", "directory");

    const records: Omit<ZipEntry, "to">[] = [];
    let at = directory;
    for (let i = 0; i < count; i++) {
      if (at + CENTRAL_SIZE > end || view.getUint32(at, true) !== CENTRAL)
        fail("damaged", "directory");
      const nameLength = view.getUint16(at + 28, true);
      const next =
        at +
        CENTRAL_SIZE +
        nameLength +
        view.getUint16(at + 30, true) +
        view.getUint16(at + 32, true);
      if (next > end) fail("damaged", "directory");
      records.push({
        name: NAMES.decode(bytes.subarray(at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength)),
        flags: view.getUint16(at + 8, true),
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        compressedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        from: view.getUint32(at + 42, true),
        record: bytes.subarray(at, next),
      });
      at = next;
    }
    if (at !== directory + size) fail("damaged", "directory");

    const entries = new Map<string, ZipEntry>();
    const inOrder = [...records].sort((a, b) => a.from - b.from);
    const endOf = new Map(inOrder.map((e, i) => [e, inOrder[i + 1]?.from ?? directory]));
    for (const record of records) {
      // No entry may reach into the directory, whatever the next one's offset claims.
      const to = Math.min(endOf.get(record) ?? directory, directory);
      if (record.size === 0xffffffff || record.compressedSize === 0xffffffff) fail("zip64");
      if (record.flags & FLAG_ENCRYPTED) fail("encrypted");
      // Zip bombs are built with overlapping entries, and checks are evaded with two entries of one name.
      if (entries.has(record.name)) fail("damaged", record.name);
      if (
        record.from + LOCAL_SIZE > to ||
        view.getUint32(record.from, true) !== LOCAL ||
        dataStart(view, record.from) + record.compressedSize > to
      ) {
        fail("damaged", record.name);
      }
      entries.set(record.name, { ...record, to });
    }
    return new Zip(bytes, entries, directory, bytes.subarray(end + END_SIZE), bounds);
  }

  /**
   * The entry's content, its checksum verified.
   * @throws {RefusedError} `damaged` or `tooLarge`.
   */
  read(entry: ZipEntry): Uint8Array {
    const content = this.inflate(entry);
    if (crc32(content) !== entry.crc) fail("damaged", entry.name);
    return content;
  }

  /**
   * The entry's content, of the declared size; its checksum is not verified.
   * @throws {RefusedError} `damaged` or `tooLarge`.
   */
  inflate(entry: ZipEntry): Uint8Array {
    this.#account(entry);
    if (entry.method === DEFLATED && !canHold(entry.compressedSize, entry.size))
      fail("damaged", entry.name);
    const from = dataStart(viewOf(this.bytes), entry.from);
    const data = this.bytes.subarray(from, from + entry.compressedSize);
    let content: Uint8Array | undefined;
    if (entry.method === STORED) content = data.slice();
    else if (entry.method === DEFLATED) content = inflateTo(data, entry.size);
    if (content?.length !== entry.size) fail("damaged", entry.name);
    return content;
  }

  /** Checks the bounds for one part and for all of them; a part that is read again counts once. */
  #account(entry: ZipEntry): void {
    const isNew = !this.#inflated.has(entry);
    const { all } = this.bounds;
    const part = entry.name.endsWith(".rels") ? this.bounds.relationships : this.bounds.part;
    if (entry.size > part || (isNew && this.#total + entry.size > all)) {
      const inMegabytes = (size: number): string => String(size / MEGABYTE);
      const args = { why: entry.name, part: inMegabytes(part), all: inMegabytes(all) };
      throw new RefusedError({ code: "tooLarge", args });
    }
    if (!isNew) return;
    this.#inflated.add(entry);
    this.#total += entry.size;
  }

  /**
   * The archive with some entries changed. New names are added at the end, in the order of the map.
   * A changed entry keeps its place, name and date; a removed one leaves no gap.
   */
  patch(
    changes: ReadonlyMap<string, Uint8Array>,
    isRemoved: (name: string) => boolean = () => false,
  ): Uint8Array {
    const chunks: Uint8Array[] = [];
    let position = 0;
    const put = (chunk: Uint8Array): void => {
      chunks.push(chunk);
      position += chunk.length;
    };
    const records = new Map<string, Uint8Array>();

    const inOrder = [...this.entries.values()].sort((a, b) => a.from - b.from);
    // Some programs put bytes in front of the first entry; they belong to no entry, but are kept.
    put(this.bytes.subarray(0, inOrder[0]?.from ?? this.directory));
    for (const entry of inOrder) {
      if (isRemoved(entry.name)) continue;
      const at = position;
      const content = changes.get(entry.name);
      const record = entry.record.slice();
      const view = viewOf(record);
      view.setUint32(42, at, true);
      if (content === undefined) put(this.bytes.subarray(entry.from, entry.to));
      else {
        const name = record.subarray(CENTRAL_SIZE, CENTRAL_SIZE + view.getUint16(28, true));
        const packed = pack(
          content,
          name,
          this.bytes.subarray(entry.from, entry.from + LOCAL_SIZE),
        );
        put(packed.header);
        put(packed.data);
        view.setUint16(8, entry.flags & ~FLAG_DESCRIPTOR, true);
        view.setUint16(10, packed.method, true);
        view.setUint32(16, packed.crc, true);
        view.setUint32(20, packed.data.length, true);
        view.setUint32(24, content.length, true);
      }
      records.set(entry.name, record);
    }
    for (const [name, content] of changes) {
      if (this.entries.has(name)) continue;
      const at = position;
      const packed = pack(content, new TextEncoder().encode(name), newLocalHeader());
      put(packed.header);
      put(packed.data);
      records.set(name, centralRecord(packed, content.length, at));
    }

    const directory = position;
    for (const name of this.entries.keys()) put(records.get(name) ?? new Uint8Array());
    for (const [name, record] of records) if (!this.entries.has(name)) put(record);
    const end = new Uint8Array(END_SIZE);
    const view = viewOf(end);
    view.setUint32(0, END, true);
    view.setUint16(8, records.size, true);
    view.setUint16(10, records.size, true);
    view.setUint32(12, position - directory, true);
    view.setUint32(16, directory, true);
    view.setUint16(20, this.comment.length, true);
    put(end);
    put(this.comment);

    const whole = new Uint8Array(position);
    let at = 0;
    for (const chunk of chunks) {
      whole.set(chunk, at);
      at += chunk.length;
    }
    return whole;
  }
}

interface Packed {
  readonly header: Uint8Array;
  readonly data: Uint8Array;
  readonly method: number;
  readonly crc: number;
}

/** Content ready to be written: deflated, with a local header that keeps flags and date of `old`. */
function pack(content: Uint8Array, name: Uint8Array, old: Uint8Array): Packed {
  const deflated = deflate(content);
  const smaller = deflated.length < content.length;
  const data = smaller ? deflated : content;
  const method = smaller ? DEFLATED : STORED;
  const crc = crc32(content);
  const header = new Uint8Array(LOCAL_SIZE + name.length);
  header.set(old.subarray(0, LOCAL_SIZE));
  header.set(name, LOCAL_SIZE);
  const view = viewOf(header);
  view.setUint16(4, 20, true);
  view.setUint16(6, view.getUint16(6, true) & ~FLAG_DESCRIPTOR, true);
  view.setUint16(8, method, true);
  view.setUint32(14, crc, true);
  view.setUint32(18, data.length, true);
  view.setUint32(22, content.length, true);
  view.setUint16(26, name.length, true);
  view.setUint16(28, 0, true);
  return { header, data, method, crc };
}

/** 1 January 1980, the date that PowerPoint gives every entry. */
const DOS_DATE = 0x21;

function newLocalHeader(): Uint8Array {
  const header = new Uint8Array(LOCAL_SIZE);
  const view = viewOf(header);
  view.setUint32(0, LOCAL, true);
  view.setUint16(12, DOS_DATE, true);
  return header;
}

function centralRecord(packed: Packed, size: number, at: number): Uint8Array {
  const name = packed.header.subarray(LOCAL_SIZE);
  const record = new Uint8Array(CENTRAL_SIZE + name.length);
  record.set(name, CENTRAL_SIZE);
  const view = viewOf(record);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, 20, true);
  view.setUint16(6, 20, true);
  view.setUint16(10, packed.method, true);
  view.setUint16(14, DOS_DATE, true);
  view.setUint32(16, packed.crc, true);
  view.setUint32(20, packed.data.length, true);
  view.setUint32(24, size, true);
  view.setUint16(28, name.length, true);
  view.setUint32(42, at, true);
  return record;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= first; at--) {
    if (
      view.getUint32(at, true) === END &&
      at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength
    ) {
      return at;
    }
  }
  return fail("damaged", "zip");
}

/** Where an entry's content starts: name and extra field may be longer in the local header than in the directory. */
function dataStart(view: DataView, from: number): number {
  return from + LOCAL_SIZE + view.getUint16(from + 26, true) + view.getUint16(from + 28, true);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
