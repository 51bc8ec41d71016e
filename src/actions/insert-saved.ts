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

/** An equation that goes into the editor instead. */
export type TakenEquation = Omit<SavedItem, "id">;

export interface InsertSavedInput {
  readonly items: readonly SavedItem[];
  /** Answers to questions of earlier attempts; an answer holds for all items that follow. */
  readonly answers?: Answers;
}

export type InsertSavedResult =
  | {
      readonly kind: "all";
      readonly last: Extract<InsertResult, { kind: "inserted" }>;
      /** For one of them PowerPoint did not return the last state of the old slide. */
      readonly unseen: boolean;
    }
  /** It stopped before `rest[0]`, for the reason in `result`; the items before it are on the slide. */
  | {
      readonly kind: "stopped";
      readonly done: number;
      readonly unseen: boolean;
      readonly rest: readonly SavedItem[];
      readonly result: Exclude<InsertResult, { kind: "inserted" }>;
    };

export interface InsertSavedOptions extends RunOptions {
  /** Called before each item, with its index from 0. */
  readonly onItem?: (index: number) => void;
}

/** Inserts equations one after another, starting at the caret: each goes after the previous one. */
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
