/** Reading the whole file through the common API, slice by slice. The file is closed whatever happens. */
import type { Clock } from "../host/clock";
import { failed, succeeded, type HostFailure, type HostResult } from "../host/failure";
import type { ReadFileOptions } from "../host/port";
import { common } from "./ask";

/** The largest slice size that Office allows: 4 MB. */
const SLICE_BYTES = 4_194_304;

/** A file that could not be closed: as long as it is open, some hosts open no other. */
export interface OpenFile {
  file: Office.File | undefined;
}

/**
 * Reads the file. It is always closed: Office keeps at most two files open, and a third read fails ([M]
 * office-js#5006).
 */
export async function readFile(
  clock: Clock,
  { maxBytes, onProgress, signal }: ReadFileOptions,
  unclosed: OpenFile,
): Promise<HostResult<Uint8Array>> {
  const stale = unclosed.file;
  unclosed.file = undefined;
  if (stale) await common<void>(clock, "readFile", (done) => stale.closeAsync(done));
  const opened = await common<Office.File>(clock, "readFile", (done) =>
    Office.context.document.getFileAsync(
      Office.FileType.Compressed,
      { sliceSize: SLICE_BYTES },
      done,
    ),
  );
  if (!opened.ok) return opened;
  const file = opened.value;
  const result = await readSlices(clock, file, { maxBytes, onProgress, signal });
  // What was read is complete even if closing fails.
  const closed = await common<void>(clock, "readFile", (done) => file.closeAsync(done));
  if (!closed.ok) unclosed.file = file;
  return result;
}

async function readSlices(
  clock: Clock,
  file: Office.File,
  {
    maxBytes,
    onProgress,
    signal,
  }: { [K in keyof ReadFileOptions]: ReadFileOptions[K] | undefined },
): Promise<HostResult<Uint8Array>> {
  if (maxBytes !== undefined && file.size > maxBytes)
    return failed(problem("tooLarge", `${file.size} bytes`));
  const bytes = new Uint8Array(file.size);
  let at = 0;
  for (let index = 0; index < file.sliceCount; index++) {
    if (signal?.aborted) return failed(problem("cancelled", "cancelled"));
    const slice = await common<Office.Slice>(clock, "readFile", (done) =>
      file.getSliceAsync(index, done),
    );
    if (!slice.ok) return slice;
    const data = bytesOf(slice.value.data);
    if (!data || at + data.length > bytes.length)
      return failed(problem("failed", `slice ${index} does not fit`));
    bytes.set(data, at);
    at += data.length;
    onProgress?.(file.size === 0 ? 1 : at / file.size);
  }
  if (at !== file.size) return failed(problem("failed", `${at} of ${file.size} bytes came`));
  return succeeded(bytes);
}

/** A slice's data is declared `any`: an array of numbers, or bytes. */
function bytesOf(data: unknown): Uint8Array | undefined {
  if (data instanceof Uint8Array) return data;
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  if (Array.isArray(data)) return Uint8Array.from(data as readonly number[]);
  return undefined;
}

function problem(code: HostFailure["code"], detail: string): HostFailure {
  return {
    code,
    call: "readFile",
    landed: "no",
    retry: code === "tooLarge" ? "never" : "later",
    detail,
  };
}
