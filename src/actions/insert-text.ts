import type { HostFailure } from "../host/failure";
import type { Platform } from "../host/port";
import type { Problem } from "../math/problem";
import { writeUnicodeMath } from "../unicodemath/write";
import type { Services } from "../session/services";
import type { TypedLatex } from "../kept/typed-latex";
import { otherAccess } from "../session/other-access";
import { rememberOther } from "../session/remember";
import { typeText } from "../session/type-text";
import { noPowerPoint, type NoPowerPoint } from "../session/powerpoint";

export type InsertTextResult =
  | {
      readonly kind: "typed";
      /** What was typed. */
      readonly text: string;
      /** The platform on which the text is built up; the keys differ. */
      readonly platform: Platform;
      /** PowerPoint for Mac added two empty lines after it that could not be removed. */
      readonly emptyLines: boolean;
    }
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable"; readonly problems: readonly Problem[] }
  /** An object is selected, or may be: PowerPoint would replace it by the text. */
  | { readonly kind: "noCaret" }
  | { readonly kind: "failed"; readonly failure: HostFailure }
  | NoPowerPoint;

/**
 * Inserts the equation as UnicodeMath text, at the caret or in place of the selected text, for a PowerPoint
 * that cannot exchange slides. The person builds it up there (Alt+=).
 */
export async function insertText(services: Services, input: TypedLatex): Promise<InsertTextResult> {
  const { source, mode, preamble } = input;
  if (source.trim() === "") return { kind: "empty" };
  const translator = await services.translator();
  const reading = await translator.read(source, mode, preamble);
  if (!reading.ok) return { kind: "unreadable", problems: reading.problems };
  const access = await otherAccess(services);
  if (!access.ok) return noPowerPoint(access);
  const { host } = access;
  const text = writeUnicodeMath(reading.body);
  const result = await access.inTurn(() => typeText(host, text));
  if (result.kind !== "typed") return result;
  rememberOther(services, input, undefined);
  const { emptyLines } = result;
  return { kind: "typed", text, platform: host.capabilities.platform, emptyLines };
}
