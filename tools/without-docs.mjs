// The descriptions of commands serve completion, palette and website. The package for other programs does
// without them: as a webpack loader, this removes them from the table of commands.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The descriptions of all rows, from the table itself. */
export async function docsOfCommands() {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    ...{ entryPoints: [join(root, "src/latex/commands/index.ts")], bundle: true, write: false },
    ...{ format: "esm", logLevel: "error" },
  });
  const module = Buffer.from(outputFiles[0].contents).toString("base64");
  const { COMMANDS } = await import(`data:text/javascript;base64,${module}`);
  return [...new Set(COMMANDS.map(({ doc }) => doc))];
}

/**
 * Replaces literals that are descriptions of rows by empty ones. `docs` is an option: the result of
 * `docsOfCommands`.
 */
export default function withoutDocs(source) {
  const docs = new Set(this.getOptions().docs.map((doc) => JSON.stringify(doc)));
  // Descriptions begin with a capital; no name or LaTeX of a row equals one (test/api/package.test.ts).
  return source.replace(/"[A-Z](?:[^"\\\n]|\\.)*"/g, (literal) =>
    docs.has(literal) ? '""' : literal,
  );
}
