/**
 * What the buttons of the ribbon, the context menu and the keyboard shortcuts do. They run in the pane's own
 * page (a shared runtime), whether the pane is shown or not, and call the same actions. A command that
 * succeeds needs no pane; if something must be said or asked, the pane is shown to do so.
 */
import type { Services } from "../session/services";
import { insert } from "../actions/insert";
import type { PaneRequests } from "./requests";
import { takeSelection } from "../actions/take-selection";

/** Names of the commands, as in manifest.xml and assets/pages/shortcuts.json. */
export type CommandName =
  | "insertLatex"
  | "editEquation"
  | "selectionToEquation"
  | "convertToEquations"
  | "renumberEquations";

export type Commands = Readonly<Record<CommandName, () => Promise<void>>>;

/** Could this text contain a formula between delimiters? */
const DELIMITED = /\$[^]*\$|\\[([]|\\begin/;

export interface CommandOptions {
  readonly services: Services;
  readonly requests: PaneRequests;
  /** Shows the pane; does nothing if that is impossible. */
  readonly showPane: () => Promise<void>;
  /** The person's own definitions. */
  readonly preamble: () => Promise<string>;
}

export function commands({ services, requests, showPane, preamble }: CommandOptions): Commands {
  const inPane = async (request: Parameters<PaneRequests["ask"]>[0]): Promise<void> => {
    await showPane();
    requests.ask(request);
  };
  /** Works without the pane if nothing must be decided; "none" if there is no formula. */
  const convert = async (): Promise<"done" | "review" | "none"> => {
    const { convertSelected } = await import(/* webpackChunkName: "convert" */ "./convert");
    return convertSelected(services, await preamble());
  };
  return {
    insertLatex: () => inPane({ kind: "write" }),
    editEquation: () => inPane({ kind: "edit" }),
    async selectionToEquation() {
      const taken = await takeSelection.perform(services, undefined);
      if (taken.kind === "nothing") {
        await inPane({ kind: "nothingSelected" });
        return;
      }
      // A text that cannot be read cannot be replaced either: the pane says so.
      if (taken.kind !== "taken") {
        await inPane({ kind: "write" });
        return;
      }
      const input = { source: taken.text, mode: "auto", preamble: await preamble() } as const;
      const result = await insert.perform(services, input);
      if (result.kind === "unreadable" && DELIMITED.test(taken.text)) {
        // A text that contains formulas is not a formula, but each of them may be.
        const converted = await convert();
        if (converted === "review") await inPane({ kind: "convert" });
        if (converted !== "none") return;
      }
      if (result.kind !== "inserted") await inPane({ kind: "notInserted", input, result });
      else if (result.changed.unseen || result.numbers)
        await inPane({ kind: "inserted", input, result });
    },
    async convertToEquations() {
      if ((await convert()) !== "done") await inPane({ kind: "convert" });
    },
    // The person looks at the changes first.
    renumberEquations: () => inPane({ kind: "convert", task: "renumber" }),
  };
}
