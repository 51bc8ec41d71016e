/** Every key that does something, in the order shown. */
import type { Shortcut } from "../../actions/action";
import { cancel } from "../../actions/cancel";
import type { shortcuts } from "../../text/en/shortcuts";
import { withModifiers } from "../shared/keys";
import { WRITING_ACTIONS, type NamedAction } from "../equation/writing-actions";

export type ShortcutTexts = Readonly<Record<keyof typeof shortcuts, string>>;
type Key = keyof typeof shortcuts;

/** A key press; `ctrl` is Ctrl on a Mac too. */
export interface KeyPress extends Shortcut {
  readonly ctrl?: boolean;
}

export interface ShortcutRow {
  /** The key of a text of this list, or the name of an action. */
  readonly meaning: Key | { readonly action: NamedAction };
  /** Any of these keys does it. */
  readonly keys: readonly KeyPress[];
  /** The keys on a Mac, if more differs than their names. */
  readonly mac?: readonly KeyPress[];
}

export interface ShortcutGroup {
  readonly title: Key;
  readonly note?: Key;
  readonly rows: readonly ShortcutRow[];
}

/** A row with an action's own shortcut, so that the list cannot state a different one. */
function row(
  meaning: ShortcutRow["meaning"],
  shortcut: Shortcut | undefined,
): readonly ShortcutRow[] {
  return shortcut === undefined ? [] : [{ meaning, keys: [shortcut] }];
}

const ribbon = (key: string): readonly KeyPress[] => [{ key, mod: true, shift: true, alt: true }];

export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    title: "powerpoint",
    note: "powerpointNote",
    rows: [
      { meaning: "insertLatex", keys: ribbon("M") },
      { meaning: "editEquation", keys: ribbon("J") },
      { meaning: "selectionToEquation", keys: ribbon("H") },
      { meaning: "convertToEquations", keys: ribbon("F") },
    ],
  },
  {
    title: "equation",
    rows: [
      ...WRITING_ACTIONS.flatMap(({ name, shortcut }) => row({ action: name }, shortcut)),
      ...row("cancel", cancel.shortcut),
      { meaning: "shortcuts", keys: [{ key: "?" }] },
    ],
  },
  {
    title: "field",
    rows: [
      {
        meaning: "complete",
        keys: [{ key: " ", ctrl: true }],
        mac: [
          { key: " ", ctrl: true },
          { key: "i", alt: true },
        ],
      },
      { meaning: "choose", keys: [{ key: "Tab" }, { key: "Enter" }] },
      { meaning: "nextPlace", keys: [{ key: "Tab" }] },
      { meaning: "previousPlace", keys: [{ key: "Tab", shift: true }] },
      { meaning: "nextProblem", keys: [{ key: "F8" }] },
      { meaning: "previousProblem", keys: [{ key: "F8", shift: true }] },
      { meaning: "undo", keys: [{ key: "z", mod: true }] },
      {
        meaning: "redo",
        keys: [
          { key: "y", mod: true },
          { key: "z", mod: true, shift: true },
        ],
        mac: [{ key: "z", mod: true, shift: true }],
      },
      {
        meaning: "indent",
        keys: [
          { key: "]", mod: true },
          { key: "[", mod: true },
        ],
      },
      {
        meaning: "tabLeaves",
        keys: [{ key: "m", ctrl: true }],
        mac: [{ key: "m", shift: true, alt: true }],
      },
    ],
  },
  {
    title: "preview",
    rows: [
      { meaning: "larger", keys: [{ key: "+" }] },
      { meaning: "smaller", keys: [{ key: "-" }] },
      { meaning: "original", keys: [{ key: "0" }] },
      { meaning: "taller", keys: [{ key: "ArrowDown", shift: true }] },
      { meaning: "lower", keys: [{ key: "ArrowUp", shift: true }] },
    ],
  },
  {
    title: "lists",
    rows: [
      {
        meaning: "move",
        keys: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].map((key) => ({ key })),
      },
      { meaning: "ends", keys: [{ key: "Home" }, { key: "End" }] },
      { meaning: "pages", keys: [{ key: "PageUp" }, { key: "PageDown" }] },
      { meaning: "use", keys: [{ key: "Enter" }] },
    ],
  },
  {
    title: "library",
    rows: [
      { meaning: "insertOther", keys: [{ key: "Enter", alt: true }] },
      { meaning: "select", keys: [{ key: " " }] },
      { meaning: "selectAll", keys: [{ key: "a", mod: true }] },
      {
        meaning: "reorder",
        keys: [
          { key: "ArrowUp", alt: true },
          { key: "ArrowDown", alt: true },
        ],
      },
      { meaning: "rename", keys: [{ key: "F2" }] },
      { meaning: "remove", keys: [{ key: "Delete" }] },
      { meaning: "menu", keys: [{ key: "ContextMenu" }, { key: "F10", shift: true }] },
    ],
  },
];

const MAC_KEYS: ReadonlyMap<string, string> = new Map([
  ["Enter", "↩"],
  ["Tab", "⇥"],
  ["Escape", "esc"],
  ["Delete", "⌦"],
  ["Home", "↖"],
  ["End", "↘"],
  ["PageUp", "⇞"],
  ["PageDown", "⇟"],
]);
const ARROWS: ReadonlyMap<string, string> = new Map([
  ["ArrowUp", "↑"],
  ["ArrowDown", "↓"],
  ["ArrowLeft", "←"],
  ["ArrowRight", "→"],
  ["Escape", "Esc"],
]);
const NAMED: ReadonlyMap<string, Key> = new Map<string, Key>([
  ["Enter", "keyEnter"],
  [" ", "keySpace"],
  ["Delete", "keyDelete"],
  ["Home", "keyHome"],
  ["End", "keyEnd"],
  ["PageUp", "keyPageUp"],
  ["PageDown", "keyPageDown"],
  ["ContextMenu", "keyMenu"],
]);

/** The key press as written on the person's keyboard: `Ctrl+Shift+Alt+M`, `⌥⇧⌘M`, `Strg+Leertaste`. */
export function nameOfKeys(press: KeyPress, mac: boolean, texts: ShortcutTexts): string {
  const named = NAMED.get(press.key);
  const own = (mac ? MAC_KEYS.get(press.key) : undefined) ?? ARROWS.get(press.key);
  const plain = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  return withModifiers(press, own ?? (named ? texts[named] : plain), mac, texts);
}
