/** `restyle`: sets size, colour and weight of all equations of a file. */
import { restyleOnSlide, type MathStyle } from "../deck/convert/restyle";
import { bulk } from "../text/en/cli-bulk";
import { fill } from "../text/say";
import { refused, runBulk } from "./bulk";
import type { Command } from "./command";
import { CommandError } from "./files";

export const restyle: Command = (args, terminal) =>
  runBulk(args, terminal, {
    name: "restyle",
    usage: bulk.usageRestyle,
    options: new Map([
      ["--size", "value"],
      ["--color", "value"],
      ["--weight", "value"],
    ]),
    prepare: (options) => {
      const style = styleFrom(options);
      return Promise.resolve({
        field: "restyled",
        summary: bulk.restyled,
        onSlide: (pkg, slide) => {
          const done = restyleOnSlide(pkg, slide.part, style);
          if (!done.ok) return done.refusal;
          return done.equations.map(({ shapeName, result }) => ({
            ...{ shape: shapeName, source: "", done: result.ok },
            problems: result.ok ? [] : [refused(result.refusal)],
          }));
        },
      });
    },
  });

/** PowerPoint's sizes are 1 to 4000 points (ECMA-376 part 1, 20.1.10.72). */
function styleFrom(options: ReadonlyMap<string, string>): MathStyle {
  const size = options.get("--size");
  const color = options.get("--color");
  const weight = options.get("--weight");
  if (size === undefined && color === undefined && weight === undefined)
    throw new CommandError(bulk.noStyle);
  const points = Number(size);
  if (size !== undefined && size !== "text" && !(points >= 1 && points <= 4000))
    throw new CommandError(fill(bulk.noSize, { value: size }));
  const digits = color?.replace(/^#/, "");
  if (digits !== undefined && digits !== "text" && !/^[0-9A-Fa-f]{6}$/.test(digits))
    throw new CommandError(fill(bulk.noColor, { value: digits }));
  if (weight !== undefined && weight !== "plain" && weight !== "bold" && weight !== "text")
    throw new CommandError(fill(bulk.noWeight, { value: weight }));
  return {
    ...(size === undefined ? {} : { size: size === "text" ? size : Math.round(points * 100) }),
    ...(digits === undefined ? {} : { color: digits }),
    ...(weight === undefined ? {} : { weight }),
  };
}
