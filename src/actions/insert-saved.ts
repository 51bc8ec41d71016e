import type { Mode } from "../deck/place";
import type { Action } from "./action";
import { insert } from "./insert";
import type { Answers, InsertResult, RunOptions } from "./insert";

/** One equation of the library or of the history, ready to be inserted. */
export interface SavedItem {
  /** Its use is counted under this id; absent: it is not counted. */
  readonly id?: string;
  readonly source: string;
  readonly mode: Mode;
  readonly preamble: string;
}

/** One to go into the editor instead. */
export type TakenEquation = Omit<SavedItem, "id">;

export interface InsertSavedInput {
  readonly items: readonly SavedItem[];
  /** To questions of earlier tries; an answer holds for all that follow. */
  readonly answers?: Answers;
}

export type InsertSavedResult =
  | {
      readonly kind: "all";
      readonly last: Extract<InsertResult, { kind: "inserted" }>;
      /** Of one of them PowerPoint did not say what the old slide was like when it went. */
      readonly unseen: boolean;
    }
  /** It stopped before `rest[0]`, which is why; what came before it is in the slide. */
  | {
      readonly kind: "stopped";
      readonly done: number;
      readonly unseen: boolean;
      readonly rest: readonly SavedItem[];
      readonly result: Exclude<InsertResult, { kind: "inserted" }>;
    };

export interface InsertSavedOptions extends RunOptions {
  /** Before each one, counted from 0. */
  readonly onItem?: (index: number) => void;
}

/** Equations one behind the other, from the caret on: each goes where the one before left it. */
export const insertSaved: Action<InsertSavedInput, InsertSavedResult, InsertSavedOptions> = {
  icon: "insert",
  async perform(services, { items, answers = {} }, { onItem, ...options } = {}) {
    let last: InsertResult = { kind: "empty" };
    let given = answers;
    let unseen = false;
    for (const [index, item] of items.entries()) {
      onItem?.(index);
      const { source, mode, preamble } = item;
      last = await insert.perform(services, { source, mode, preamble, answers: given }, options);
      if (last.kind !== "inserted") {
        return { kind: "stopped", done: index, unseen, rest: items.slice(index), result: last };
      }
      given = { ...given, ...last.answers };
      unseen ||= last.changed.unseen ?? false;
      if (item.id !== undefined) await (await services.library()).use(item.id);
    }
    return last.kind === "inserted"
      ? { kind: "all", last, unseen }
      : { kind: "stopped", done: 0, unseen, rest: [], result: last };
  },
};
