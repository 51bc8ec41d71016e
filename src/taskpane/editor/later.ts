/** What nobody misses in the field's first moment loads behind it: marks of problems and some keys. */
import type { Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { problemSteps } from "./problem-steps";
import { tableKeys } from "./table-keys";

export { marksShown } from "./marks";

export function laterKeys(): Extension {
  return [keymap.of(tableKeys), problemSteps()];
}
