/** Keys of the field that nobody misses in its first moment: they load behind it. */
import type { Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { problemSteps } from "./problem-steps";
import { tableKeys } from "./table-keys";

export function laterKeys(): Extension {
  return [keymap.of(tableKeys), problemSteps()];
}
