/** The command line: the same modules as the add-in, on files. */
import { useCodec } from "../pptx/inflate";
import { run } from "./run";
import { translate } from "./translate";
import { zlib } from "./zlib";

useCodec(zlib);

process.exitCode = await run(
  process.argv.slice(2),
  {
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
  },
  new Map([["translate", (args) => translate(args, process)]]),
);
