/** The add-in's keyboard shortcuts, from the file that PowerPoint would read (`ExtendedOverrides`). */
export interface Shortcut {
  /** The name of the function that the add-in associated. */
  readonly command: string;
  readonly keys: string;
  readonly macKeys: string;
}

/** Reads the file; if there is none, or it is another file, there are no shortcuts. */
export async function loadShortcuts(address = "shortcuts.json"): Promise<readonly Shortcut[]> {
  try {
    return parseShortcuts(await (await fetch(address)).json());
  } catch {
    return [];
  }
}

export function parseShortcuts(data: unknown): readonly Shortcut[] {
  const list = fieldOf(data, "shortcuts");
  return (Array.isArray(list) ? list : []).flatMap((item: unknown) => {
    const command = fieldOf(item, "action");
    const keys = fieldOf(fieldOf(item, "key"), "default");
    const mac = fieldOf(fieldOf(item, "key"), "mac");
    if (typeof command !== "string" || typeof keys !== "string") return [];
    return [{ command, keys, macKeys: typeof mac === "string" ? mac : keys }];
  });
}

function fieldOf(data: unknown, name: string): unknown {
  return typeof data === "object" && data !== null
    ? (data as Record<string, unknown>)[name]
    : undefined;
}

/** The function that a key press stands for; undefined if none. */
export function commandOf(
  event: Pick<KeyboardEvent, "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
  shortcuts: readonly Shortcut[],
): string | undefined {
  const found = shortcuts.find(({ keys, macKeys }) =>
    pressed(event.metaKey ? macKeys : keys, event),
  );
  return found?.command;
}

function pressed(keys: string, event: Parameters<typeof commandOf>[0]): boolean {
  const names = keys.split("+");
  // With Alt the key may give another character: its position on the keyboard counts.
  return (
    event.code === `Key${names.at(-1) ?? ""}` &&
    event.ctrlKey === names.includes("Ctrl") &&
    event.metaKey === names.includes("Command") &&
    event.altKey === (names.includes("Alt") || names.includes("Option")) &&
    event.shiftKey === names.includes("Shift")
  );
}
