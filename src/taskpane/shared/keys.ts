import type { Shortcut } from "../../actions/action";

/** The parts of a KeyboardEvent (the browser's or React's) that decide whether it is a shortcut. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a key press is the shortcut. On a Mac ⌘ counts, and also Ctrl where Office takes ⌘ for itself. */
export function pressed(shortcut: Shortcut | undefined, event: KeyPress): boolean {
  return (
    shortcut !== undefined &&
    event.key.toLowerCase() === shortcut.key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === (shortcut.mod ?? false) &&
    event.shiftKey === (shortcut.shift ?? false) &&
    event.altKey === (shortcut.alt ?? false)
  );
}

/** Names of keys in the person's language. */
export interface KeyTexts {
  readonly keyCtrl: string;
  readonly keyShift: string;
  readonly keyEnter: string;
}

/** A shortcut as people write it: `Ctrl+Enter`, `Strg+Eingabe`, `⌘↩`. */
export function shortcutName(shortcut: Shortcut, mac: boolean, texts: KeyTexts): string {
  const enter = mac ? "↩" : texts.keyEnter;
  const key = shortcut.key === "Enter" ? enter : shortcut.key.replace("Escape", "Esc");
  return withModifiers(shortcut, key.length === 1 ? key.toUpperCase() : key, mac, texts);
}

/** The name of a key together with its modifiers; `ctrl` is Ctrl on a Mac too. */
export function withModifiers(
  { mod, ctrl, shift, alt }: Shortcut & { readonly ctrl?: boolean },
  key: string,
  mac: boolean,
  { keyCtrl, keyShift }: Omit<KeyTexts, "keyEnter">,
): string {
  return mac
    ? `${ctrl ? "⌃" : ""}${alt ? "⌥" : ""}${shift ? "⇧" : ""}${mod ? "⌘" : ""}${key}`
    : `${mod || ctrl ? `${keyCtrl}+` : ""}${shift ? `${keyShift}+` : ""}${alt ? "Alt+" : ""}${key}`;
}

/** A shortcut in the form of `aria-keyshortcuts`. */
export function shortcutForAria(shortcut: Shortcut, mac: boolean): string {
  const { alt, shift, mod } = shortcut;
  return `${mod ? (mac ? "Meta+" : "Control+") : ""}${alt ? "Alt+" : ""}${shift ? "Shift+" : ""}${shortcut.key}`;
}
