/** Slides of the deck as the host returns them, for the checks. */
import { fromExport, fromFile } from "../exchange/slide-copy";
import type { SlideCopy } from "../exchange/slide-copy";
import { openPackage } from "../pptx/package";
import type { Bench } from "./bench";
import { lookAt } from "./look";
import type { SlideLook } from "./look";

/** Bytes. Larger decks are not read as a whole for a check. */
const MAX_FILE = 20_000_000;

/** The slide as the host exports it. */
async function exportedCopy(bench: Bench, slideId: string): Promise<SlideCopy> {
  const base64 = await bench.need("exportSlide", bench.tools.host.exportSlide(slideId));
  return copyOf(bench, base64);
}

/** Opens what an export returned. */
export function copyOf(bench: Bench, base64: string): SlideCopy {
  const read = fromExport(base64);
  return read.ok ? read.copy : bench.stop("slideNotRead");
}

/** The slide as it is in the file. */
export async function fileCopy(bench: Bench, slideId: string): Promise<SlideCopy> {
  const bytes = await bench.need("readFile", bench.tools.host.readFile({ maxBytes: MAX_FILE }));
  const opened = openPackage(bytes);
  const read = opened.ok ? fromFile(opened.pkg, slideId) : opened;
  return read.ok ? read.copy : bench.stop("notInFile");
}

/** The slide by the quicker of the available ways. */
export async function anyCopy(bench: Bench, slideId: string): Promise<SlideCopy> {
  const { exportSlide, readFile } = bench.tools.host.capabilities;
  if (exportSlide) return exportedCopy(bench, slideId);
  return readFile ? fileCopy(bench, slideId) : bench.stop("noSlideBack");
}

export async function exported(bench: Bench, slideId: string): Promise<SlideLook> {
  const { pkg, part } = await exportedCopy(bench, slideId);
  return lookAt(pkg, part);
}

export async function inFile(bench: Bench, slideId: string): Promise<SlideLook> {
  const { pkg, part } = await fileCopy(bench, slideId);
  return lookAt(pkg, part);
}
