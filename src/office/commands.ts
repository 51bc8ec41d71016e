/**
 * Gives Office the functions for buttons and shortcuts. Each must call `event.completed()`, or Office waits
 * five minutes before it lets another command run (docs-pr, add-in-commands).
 */
export function associateCommands(commands: Readonly<Record<string, () => Promise<void>>>): void {
  const actions =
    typeof Office === "undefined" ? undefined : (Office as Partial<typeof Office>).actions;
  if (actions === undefined) return;
  for (const [name, run] of Object.entries(commands)) {
    actions.associate(name, (event?: Partial<Office.AddinCommands.Event>) => {
      void run().finally(() => event?.completed?.());
    });
  }
}

/** Shows the pane, where this Office can do that (SharedRuntime 1.1). */
export async function showPane(): Promise<void> {
  try {
    await (Office as Partial<typeof Office>).addin?.showAsTaskpane();
  } catch {
    // Without a shared runtime the pane is there because the person opened it.
  }
}
