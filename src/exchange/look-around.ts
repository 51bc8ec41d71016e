/** The first step of a run: reads the selection and the list of slides. */
import type { Look } from "../host/port";
import { stopByHost, type Run, type Step } from "./run";
import type { Session } from "./session";
import { sweepMarker } from "./sweep";

/**
 * Reads selection and deck; once more without the export if the export failed, and once more after removing
 * a marker that the person's Ctrl+Z had restored.
 */
export async function lookAround(
  session: Session,
  run: Run,
): Promise<Step<{ readonly look: Look }>> {
  run.stage("looking");
  const { exportSlide } = run.host.capabilities;
  let answer = await run.host.look({ exportSelected: exportSlide });
  if (!answer.ok && exportSlide && answer.failure.code !== "timedOut")
    answer = await run.host.look({ exportSelected: false });
  if (!answer.ok) return stopByHost(answer.failure);
  const look = answer.value;
  let swept = false;
  for (const slideId of look.slideIds) {
    const now = session.became.get(slideId);
    if (now !== undefined && !look.slideIds.includes(now)) session.became.delete(slideId);
    const marker = session.marked.get(slideId);
    if (!marker) continue;
    session.marked.delete(slideId);
    await sweepMarker(session, run, { ...marker, slideId });
    swept = true;
  }
  return swept ? lookAround(session, run) : { ok: true, look };
}
