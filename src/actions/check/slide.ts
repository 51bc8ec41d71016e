/** Checks of what a host keeps of a slide that it was given. */
import { fromBase64 } from "../../exchange/base64";
import { fromExport, fromFile } from "../../exchange/slide-copy";
import { openPackage } from "../../pptx/package";
import type { Bench, ScratchSlide } from "./bench";
import { lookAt } from "./look";
import type { SlideLook } from "./look";
import { SHAPES, TAG } from "./scratch";

/** Larger decks are not read as a whole for a check. */
const MAX_FILE = 20_000_000;

/** The slide as the host exports it. */
export async function exported(bench: Bench, slideId: string): Promise<SlideLook> {
  const base64 = await bench.need("exportSlide", bench.tools.host.exportSlide(slideId));
  const bytes = fromBase64(base64);
  const read = bytes === undefined ? undefined : fromExport(base64);
  if (read === undefined || !read.ok) return bench.stop("the exported slide cannot be read");
  return lookAt(read.copy.pkg, read.copy.part);
}

/** The slide as it stands in the file. */
async function inFile(bench: Bench, slideId: string): Promise<SlideLook> {
  const bytes = await bench.need("readFile", bench.tools.host.readFile({ maxBytes: MAX_FILE }));
  const opened = openPackage(bytes);
  const read = opened.ok ? fromFile(opened.pkg, slideId) : opened;
  if (!read.ok) return bench.stop("the slide is not in the file");
  return lookAt(read.copy.pkg, read.copy.part);
}

/** Equations, fallback, numbers, ids, animation, notes and tags of the inserted slide. */
export async function checkSlide(
  bench: Bench,
  { slideId }: ScratchSlide,
  hasNotes: boolean,
): Promise<void> {
  const { host, probe } = bench.tools;
  const routes = [
    host.capabilities.exportSlide ? exported : undefined,
    host.capabilities.readFile ? inFile : undefined,
  ];

  await bench.check("equation", async () => {
    const read = routes.find((route) => route !== undefined);
    if (read === undefined) {
      bench.notTried("equation", "this PowerPoint gives no slide back");
      return;
    }
    const look = await read(bench, slideId);
    const { equations } = look;
    bench.compare(
      "equation",
      { line: equations[SHAPES.equation] ?? 0, display: equations[SHAPES.numbered] ?? 0 },
      { line: 1, display: 1 },
    );
    bench.compare("fallback", look.fallback, "text");
    bench.compare("numbered", look.numbered, true);
    bench.compare("animation", look.animated, [SHAPES.caret]);
    if (hasNotes) bench.compare("notes", look.notes, true);
    else bench.notTried("notes", "the presentation has no notes master");
    if (read === exported) bench.compare("tagsExported", look.tags ? "kept" : "dropped", "dropped");
  });

  await bench.check("shapeIds", async () => {
    const shapes = await bench.need("shapes", probe.shapes(slideId));
    bench.compare(
      "shapeIds",
      shapes.map(({ id }) => id),
      Object.values(SHAPES),
    );
  });

  await bench.check("tagsInserted", async () => {
    const tags = await bench.need("slideTags", probe.slideTags(slideId));
    bench.compare("tagsInserted", tags[TAG.key] ?? "", TAG.value);
  });

  if (host.capabilities.readFile) {
    await bench.check("tagsInFile", async () => {
      bench.compare("tagsInFile", (await inFile(bench, slideId)).tags ? "kept" : "dropped", "kept");
    });
  } else bench.notTried("tagsInFile", "this PowerPoint gives no file");
}
