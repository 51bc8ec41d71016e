import type { Picture } from "../picture/picture";
import type { Problem } from "../math/problem";
import { reasonOf } from "../text/say";
import type { Services } from "./services";
import type { TypedLatex } from "../kept/typed-latex";
import type { PictureFormat } from "./pictures";
import { spokenOf } from "./spoken";

export type PictureInput = TypedLatex & PictureFormat;

export type Drawn =
  | { readonly kind: "drawn"; readonly picture: Picture; readonly words: string }
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable"; readonly problems: readonly Problem[] }
  /** The code that draws could not be loaded: no network, and not loaded before. */
  | { readonly kind: "notDrawn"; readonly detail: string };

/** The picture of a formula, and the formula in words. */
export async function draw(
  services: Pick<Services, "translator" | "pictures" | "spoken">,
  { source, mode, preamble, size, color }: PictureInput,
): Promise<Drawn> {
  if (source.trim() === "") return { kind: "empty" };
  const translator = await services.translator();
  const reading = await translator.read(source, mode, preamble);
  if (!reading.ok) return { kind: "unreadable", problems: reading.problems };
  const words = (await spokenOf(services))?.(reading.body)[0] ?? source;
  try {
    const pictures = await services.pictures();
    return { kind: "drawn", picture: await pictures.draw(reading, { size, color }, words), words };
  } catch (error) {
    return { kind: "notDrawn", detail: reasonOf(error) };
  }
}
