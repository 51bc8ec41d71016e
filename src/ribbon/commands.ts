/**
 * What the buttons of the ribbon, the context menu and the keyboard shortcuts do. They run in the
 * pane's own page (a shared runtime), whether the pane is shown or not, and call the same actions. A
 * command that ends well needs no pane; whatever has to be said or asked is said in the pane, which
 * is shown then.
 */
import type { Services } from "../session/services";
import { insert } from "../actions/insert";
import type { PaneRequests } from "./requests";
import { takeSelection } from "../actions/take-selection";

/** Names of the commands, as manifest.xml and assets/pages/shortcuts.json say them. */
export type CommandName =
  | "insertLatex"
  | "editEquation"
  | "selectionToEquation"
  | "convertToEquations"
  | "renumberEquations";

export type Commands = Readonly<Record<CommandName, () => Promise<void>>>;

/** Could a formula stand in this text, between delimiters? */
const DELIMITED = /\$[^]*\$|\\[([]|\\begin/;

export interface CommandOptions {
  readonly services: Services;
  readonly requests: PaneRequests;
  /** Shows the pane; does nothing where that cannot be. */
  readonly showPane: () => Promise<void>;
  /** The person's own definitions. */
  readonly preamble: () => Promise<string>;
}

export function commands({ services, requests, showPane, preamble }: CommandOptions): Commands {
  const inPane = async (request: Parameters<PaneRequests["ask"]>[0]): Promise<void> => {
    await showPane();
    requests.ask(request);
  };
  /** Without the pane where nothing is to be decided; "none" where there is no formula. */
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
      // What keeps the text from being read keeps it from being replaced: the pane says it.
      if (taken.kind !== "taken") {
        await inPane({ kind: "write" });
        return;
      }
      const input = { source: taken.text, mode: "auto", preamble: await preamble() } as const;
      const result = await insert.perform(services, input);
      if (result.kind === "unreadable" && DELIMITED.test(taken.text)) {
        // A text with formulas in it is no formula, but each of them may be.
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
    // What changes is looked through before.
    renumberEquations: () => inPane({ kind: "convert", task: "renumber" }),
  };
}
