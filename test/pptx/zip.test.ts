import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { RefusedError } from "../../src/pptx/refusal";
import { crc32, Zip } from "../../src/pptx/zip";

const date = { mtime: new Date(1990, 1, 1) };
const archive = zipSync(
  {
    "a.xml": strToU8("<a>one</a>".repeat(50)),
    "media/b.bin": [Uint8Array.from([1, 2, 3, 4]), { level: 0 }],
    "c.xml": strToU8("<c/>"),
  },
  date,
);
const text = (zip: Zip, name: string): string => {
  const entry = zip.entries.get(name);
  if (!entry) throw new Error(`no ${name}`);
  return new TextDecoder().decode(zip.read(entry));
};
const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal.code;
    throw error;
  }
  return "nothing refused";
};

test("reads stored and deflated entries", () => {
  const zip = Zip.open(archive);
  expect([...zip.entries.keys()]).toEqual(["a.xml", "media/b.bin", "c.xml"]);
  expect(text(zip, "c.xml")).toBe("<c/>");
  expect(text(zip, "a.xml")).toHaveLength(500);
});

test("crc32 is that of zip", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
});

test("without a change the archive is the same, byte for byte", () => {
  expect(Zip.open(archive).patch(new Map())).toEqual(archive);
});

test("a changed entry changes no other entry's bytes", () => {
  const before = Zip.open(archive);
  const patched = before.patch(new Map([["a.xml", strToU8("<a>two</a>")]]));
  const after = Zip.open(patched);
  expect(text(after, "a.xml")).toBe("<a>two</a>");
  for (const name of ["media/b.bin", "c.xml"]) {
    const old = before.entries.get(name);
    const now = after.entries.get(name);
    expect(patched.subarray(now?.from, now?.to)).toEqual(archive.subarray(old?.from, old?.to));
  }
  expect([...after.entries.keys()]).toEqual([...before.entries.keys()]);
});

test("a changed entry keeps its date; a new one has the first that zip has, which is no time of writing", () => {
  const changes = new Map([
    ["a.xml", strToU8("<b/>")],
    ["b.xml", strToU8("<b/>")],
  ]);
  const files = Zip.open(zipSync({ "a.xml": strToU8("<a/>") }, date)).patch(changes);
  const view = new DataView(files.buffer, files.byteOffset, files.byteLength);
  const dates: number[] = [];
  for (let at = 0; at + 16 < files.byteLength; at++) {
    if (view.getUint32(at, true) === 0x04034b50) dates.push(view.getUint16(at + 12, true));
    if (view.getUint32(at, true) === 0x02014b50) dates.push(view.getUint16(at + 14, true));
  }
  const kept = ((1990 - 1980) << 9) | (2 << 5) | 1;
  const first = (1 << 5) | 1;
  expect(dates).toEqual([kept, first, kept, first]);
});

test("new entries are added at the end", () => {
  const after = Zip.open(Zip.open(archive).patch(new Map([["new.xml", strToU8("<n/>")]])));
  expect([...after.entries.keys()]).toEqual(["a.xml", "media/b.bin", "c.xml", "new.xml"]);
  expect(text(after, "new.xml")).toBe("<n/>");
});

test("a written entry says the same of itself in its header and in the directory", () => {
  const changes = new Map([
    ["a.xml", strToU8("<a>two</a>".repeat(50))],
    ["media/b.bin", Uint8Array.from([5, 6, 7])],
    ["new.xml", strToU8("<n/>".repeat(50))],
    ["new.bin", Uint8Array.from([8])],
  ]);
  const bytes = Zip.open(archive).patch(changes);
  const { entries } = Zip.open(bytes);
  expect(entries.size).toBe(5);
  for (const [name, { from, record }] of entries) {
    // From the version that is needed to the length of the name (APPNOTE 4.3.7 and 4.3.12).
    expect([name, bytes.slice(from + 4, from + 28)]).toEqual([name, record.slice(6, 30)]);
    // Written by the version that is needed: 2.0, the first with deflate (APPNOTE 4.4.3.2).
    expect([name, ...record.slice(4, 8)]).toEqual([name, 20, 0, 20, 0]);
  }
});

test("an archive without entries, whatever stands in front of it", () => {
  for (let length = 0; length < 24; length++) {
    const bytes = new Uint8Array(length + 22);
    const view = new DataView(bytes.buffer);
    view.setUint32(length, 0x06054b50, true);
    view.setUint32(length + 16, length, true);
    expect(Zip.open(bytes).entries.size).toBe(0);
  }
});

test("bytes in front of the first entry and the comment stay", () => {
  const prefix = strToU8("#!stub\n");
  const comment = strToU8("hello");
  const shifted = new Uint8Array(prefix.length + archive.length + comment.length);
  shifted.set(prefix);
  shifted.set(archive, prefix.length);
  shifted.set(comment, prefix.length + archive.length);
  const view = new DataView(shifted.buffer);
  const end = prefix.length + archive.length - 22;
  view.setUint16(end + 20, comment.length, true);
  view.setUint32(end + 16, view.getUint32(end + 16, true) + prefix.length, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < 3; i++) {
    view.setUint32(at + 42, view.getUint32(at + 42, true) + prefix.length, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true);
  }
  expect(Zip.open(shifted).patch(new Map())).toEqual(shifted);
});

test("entries with a data descriptor are copied with it, and lose it when changed", () => {
  // One entry as streaming writers make it: sizes and checksum behind the data.
  const content = strToU8("streamed");
  const name = strToU8("s.txt");
  const bytes = new Uint8Array(30 + 5 + 8 + 16 + 46 + 5 + 22);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x04034b50, true);
  view.setUint16(6, 8, true);
  view.setUint16(26, 5, true);
  bytes.set(name, 30);
  bytes.set(content, 35);
  view.setUint32(43, 0x08074b50, true);
  view.setUint32(47, crc32(content), true);
  view.setUint32(51, 8, true);
  view.setUint32(55, 8, true);
  view.setUint32(59, 0x02014b50, true);
  view.setUint16(59 + 8, 8, true);
  view.setUint32(59 + 16, crc32(content), true);
  view.setUint32(59 + 20, 8, true);
  view.setUint32(59 + 24, 8, true);
  view.setUint16(59 + 28, 5, true);
  bytes.set(name, 59 + 46);
  const end = 59 + 46 + 5;
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 8, 1, true);
  view.setUint16(end + 10, 1, true);
  view.setUint32(end + 12, 51, true);
  view.setUint32(end + 16, 59, true);
  const zip = Zip.open(bytes);
  expect(text(zip, "s.txt")).toBe("streamed");
  expect(zip.patch(new Map())).toEqual(bytes);
  const changed = Zip.open(zip.patch(new Map([["s.txt", strToU8("other")]])));
  expect(text(changed, "s.txt")).toBe("other");
  expect((changed.entries.get("s.txt")?.flags ?? 8) & 8).toBe(0);
});

describe("refused", () => {
  const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer);
  const directory = (bytes: Uint8Array): number => view(bytes).getUint32(bytes.length - 6, true);

  test("what is no zip", () => {
    expect(code(() => Zip.open(strToU8("hello")))).toBe("damaged");
    expect(code(() => Zip.open(new Uint8Array()))).toBe("damaged");
  });
  test("a wrong checksum", () => {
    const bytes = archive.slice();
    view(bytes).setUint32(directory(bytes) + 16, 1, true);
    const zip = Zip.open(bytes);
    expect(code(() => text(zip, "a.xml"))).toBe("damaged");
  });
  test("encryption", () => {
    const bytes = archive.slice();
    view(bytes).setUint16(directory(bytes) + 8, 1, true);
    expect(code(() => Zip.open(bytes))).toBe("encrypted");
  });
  // What is too large for its field is in another record.
  test.each<[string, (view: DataView, end: number, record: number) => void]>([
    ["how many entries", (it, end) => it.setUint16(end + 10, 0xffff, true)],
    ["where the directory is", (it, end) => it.setUint32(end + 16, 0xffffffff, true)],
    ["how large an entry is", (it, _, record) => it.setUint32(record + 24, 0xffffffff, true)],
    ["how large its data is", (it, _, record) => it.setUint32(record + 20, 0xffffffff, true)],
  ])("zip64: %s", (_, change) => {
    const bytes = archive.slice();
    change(view(bytes), bytes.length - 22, directory(bytes));
    expect(code(() => Zip.open(bytes))).toBe("zip64");
  });
  test("zip64: a directory of that kind beside the usual one", () => {
    const bytes = new Uint8Array(archive.length + 20);
    bytes.set(archive);
    bytes.set(archive.subarray(-22), bytes.length - 22);
    view(bytes).setUint32(archive.length - 22, 0x07064b50, true);
    expect(code(() => Zip.open(bytes))).toBe("zip64");
  });
  test("two entries of a name", () => {
    const bytes = archive.slice();
    const last = bytes.length - 22 - "c.xml".length;
    expect(bytes[last]).toBe("c".charCodeAt(0));
    bytes[last] = "a".charCodeAt(0);
    expect(code(() => Zip.open(bytes))).toBe("damaged");
  });
  test("an entry that claims more than deflate can hold", () => {
    const bytes = archive.slice();
    view(bytes).setUint32(directory(bytes) + 24, 0x1000000, true);
    const zip = Zip.open(bytes);
    expect(code(() => text(zip, "a.xml"))).toBe("damaged");
  });
  test("an entry beyond all bounds", () => {
    const bytes = archive.slice();
    view(bytes).setUint32(directory(bytes) + 24, 0x7fffffff, true);
    const zip = Zip.open(bytes);
    expect(code(() => text(zip, "a.xml"))).toBe("tooLarge");
  });
  test("entries that claim to start beyond the file are damage", () => {
    const bytes = archive.slice();
    let at = directory(bytes);
    for (const from of [0x100000, 0x200000]) {
      view(bytes).setUint32(at + 42, from, true);
      at += 46 + view(bytes).getUint16(at + 28, true) + view(bytes).getUint16(at + 30, true);
    }
    expect(code(() => Zip.open(bytes))).toBe("damaged");
  });
  test("entries that overlap", () => {
    const bytes = archive.slice();
    const at = directory(bytes);
    view(bytes).setUint32(at + 20, view(bytes).getUint32(at + 20, true) + 60, true);
    expect(code(() => Zip.open(bytes))).toBe("damaged");
  });
});

test("no damage makes it throw anything but a refusal", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.nat(archive.length),
      (changes, length) => {
        const bytes = archive.slice();
        for (const [at, value] of changes) bytes[at] = value;
        for (const damaged of [bytes, bytes.slice(0, length)]) {
          code(() => {
            const zip = Zip.open(damaged);
            for (const entry of zip.entries.values()) zip.read(entry);
            zip.patch(new Map([["a.xml", strToU8("x")]]));
          });
        }
      },
    ),
    { numRuns: 400 },
  );
});
