/** Checks of what a host keeps of an inserted slide. */
import type { Bench, ScratchSlide } from "./bench";
import { exported, inFile } from "./copies";
import { SHAPES, TAG } from "./scratch";

/** Equations, fallback, numbers, ids, animation, notes and tags of the inserted slide. */
export async function checkSlide(
  bench: Bench,
  { slideId }: ScratchSlide,
  hasNotes: boolean,
): Promise<void> {
  const { host } = bench.tools;
  const routes = [
    host.capabilities.exportSlide ? exported : undefined,
    host.capabilities.readFile ? inFile : undefined,
  ];

  await bench.check("equation", async () => {
    const read = routes.find((route) => route !== undefined);
    if (read === undefined) {
      bench.notTried("equation", "noSlideBack");
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
    else bench.notTried("notes", "noNotesMaster");
    if (read === exported) bench.compare("tagsExported", look.tags ? "kept" : "dropped", "dropped");
  });

  // Shapes and tags need PowerPointApi 1.3, as masters do.
  if (!host.capabilities.masters) {
    bench.notTried("shapeIds", "noShapes");
    bench.notTried("tagsInserted", "noShapes");
  } else await checkParts(bench, slideId);

  if (host.capabilities.readFile) {
    await bench.check("tagsInFile", async () => {
      bench.compare("tagsInFile", (await inFile(bench, slideId)).tags ? "kept" : "dropped", "kept");
    });
  } else bench.notTried("tagsInFile", "noFile");
}

/** Shapes and tags as the API returns them. */
async function checkParts(bench: Bench, slideId: string): Promise<void> {
  const { probe } = bench.tools;
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
    bench.compare("tagsInserted", tags[TAG.key] === TAG.value ? "kept" : "dropped", "kept");
  });
}
