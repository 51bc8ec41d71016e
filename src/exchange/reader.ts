/**
 * How a slide is read (decision reading-policy). `exportAsBase64` is fast and silently drops tags and
 * modern comments; the file keeps everything, and its time grows with the deck. On desktops, up to 20 MB:
 * the file. Otherwise the export, once a scan of the file has told what this slide has to lose; a slide
 * that would lose something is read by file. The person is asked first about what even the file cannot keep
 * (links from other slides) and about what could not be found out.
 */
import { openPackage, type Package } from "../pptx/package";
import { lossesOf, type SlideLosses } from "./losses";
import type { Answers, Loss } from "./outcome";
import {
  stopAsking,
  stopByHost,
  stopByRefusal,
  stopWith,
  type Run,
  type Step,
  type Stop,
} from "./run";
import { fromExport, fromFile, slideNumberOf, type SlideCopy } from "./slide-copy";

/** Up to this size the file is read on desktop hosts: about 4 s at 4.8 MB/s (docs/host-facts.md, times). */
const DESKTOP_FILE_BYTES = 20 * 1024 * 1024;

/** After the file could not be read, it is not tried again for this long. */
const FILE_REST_MS = 120_000;

/** What was learned about this deck since the pane was opened. */
export interface Knowledge {
  /** Up to this size the file is read on desktop hosts, in bytes. */
  readonly fileLimit: number;
  /** By p:sldId/@id; undefined until the file was read once. */
  losses: ReadonlyMap<string, SlideLosses> | undefined;
  fileTooLarge: boolean;
  /** The file could not be read: it is not tried again before this time, in the clock's milliseconds. */
  fileRestsUntil: number;
}

export function newKnowledge(fileLimit = DESKTOP_FILE_BYTES): Knowledge {
  return { fileLimit, losses: undefined, fileTooLarge: false, fileRestsUntil: -Infinity };
}

/** How the slide is read, and what that would lose. */
interface Route {
  readonly route: "export" | "file";
  readonly losses: readonly Loss[];
}

/** Can the file be read now? Without exports it is the only way, so there is no pause after a failure. */
function fileWorks({ host, clock }: Run, { fileRestsUntil }: Knowledge): boolean {
  const { readFile, exportSlide } = host.capabilities;
  return readFile && (!exportSlide || clock.now() >= fileRestsUntil);
}

function routeOf(run: Run, knowledge: Knowledge, slideId: string): Route | undefined {
  const { exportSlide, platform } = run.host.capabilities;
  const known = knowledge.losses?.get(slideNumberOf(slideId));
  const always = known?.always ?? [];
  const file = fileWorks(run, knowledge);
  if (file && platform !== "web" && !knowledge.fileTooLarge)
    return { route: "file", losses: always };
  if (exportSlide && known?.byExport.length === 0) return { route: "export", losses: always };
  if (file) return { route: "file", losses: always };
  if (!exportSlide) return undefined;
  return { route: "export", losses: known ? [...known.byExport, ...always] : ["unknown"] };
}

/** The whole file as a package. What it shows about losses is remembered. */
export async function readPackage(
  run: Run,
  knowledge: Knowledge,
  maxBytes?: number,
): Promise<{ ok: true; pkg: Package } | { ok: false; stop: Stop; tooLarge: boolean }> {
  const file = await run.host.readFile({
    ...(maxBytes === undefined ? {} : { maxBytes }),
    ...(run.signal ? { signal: run.signal } : {}),
    onProgress: (fraction) => {
      run.stage("reading", fraction);
    },
  });
  if (!file.ok) {
    const { code } = file.failure;
    if (code === "tooLarge") knowledge.fileTooLarge = true;
    else if (code !== "cancelled") knowledge.fileRestsUntil = run.clock.now() + FILE_REST_MS;
    return { ...stopByHost(file.failure), tooLarge: code === "tooLarge" };
  }
  if (file.value.length > knowledge.fileLimit) knowledge.fileTooLarge = true;
  const opened = openPackage(file.value);
  if (!opened.ok) return { ...stopByRefusal(opened.refusal), tooLarge: false };
  knowledge.losses = lossesOf(opened.pkg) ?? knowledge.losses;
  return { ok: true, pkg: opened.pkg };
}

/** The route that was chosen, and the file if it was read for the choice. */
export interface Way {
  readonly route: "export" | "file";
  readonly pkg?: Package;
}

/**
 * Chooses the route before anything is written. Where nothing is known of the slide yet, the file is read
 * once; that is the scan of the session.
 */
export async function chooseWay(
  run: Run,
  knowledge: Knowledge,
  slideId: string,
  answers: Answers,
): Promise<Step<Way>> {
  let pkg: Package | undefined;
  if (!knowledge.losses?.has(slideNumberOf(slideId)) && fileWorks(run, knowledge)) {
    run.stage("reading");
    const { platform, exportSlide } = run.host.capabilities;
    const limited = platform !== "web" && exportSlide && !knowledge.fileTooLarge;
    let read = await readPackage(run, knowledge, limited ? knowledge.fileLimit : undefined);
    if (!read.ok && read.tooLarge) read = await readPackage(run, knowledge);
    if (read.ok) pkg = read.pkg;
    else if (run.signal?.aborted || !exportSlide) return read;
  }
  const route = routeOf(run, knowledge, slideId);
  if (!route) return stopWith({ code: "notSupported" });
  if (route.losses.length > 0 && answers.wouldLose !== "goOn")
    return stopAsking({ kind: "wouldLose", losses: route.losses, choices: ["goOn"] });
  return { ok: true, route: route.route, ...(pkg ? { pkg } : {}) };
}

/** Reads a slide by the chosen route, as it is now. */
export async function readSlide(
  run: Run,
  knowledge: Knowledge,
  slideId: string,
  route: "export" | "file",
): Promise<Step<{ readonly copy: SlideCopy }>> {
  run.stage("reading");
  if (route === "file") {
    const read = await readPackage(run, knowledge);
    if (!read.ok) return read;
    const copy = fromFile(read.pkg, slideId);
    return copy.ok ? copy : stopByRefusal(copy.refusal);
  }
  const answer = await run.host.exportSlide(slideId);
  if (!answer.ok) return stopByHost(answer.failure);
  const copy = fromExport(answer.value);
  return copy.ok ? copy : stopByRefusal(copy.refusal);
}

/** A slide taken from a package, as a step of a run. */
export function asStep(copy: ReturnType<typeof fromFile>): Step<{ readonly copy: SlideCopy }> {
  return copy.ok ? copy : stopWith({ code: "refused", refusal: copy.refusal });
}
