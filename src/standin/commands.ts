/**
 * Buttons of the ribbon, entries of context menus and keyboard shortcuts. The host tells the client
 * the name of a command (event 39), the client calls the function that the add-in associated with it,
 * and says when that has called `event.completed()` (method 94). An add-in with a shared runtime asks
 * in a batch of its own for its pane to be shown.
 */
import type { Batch } from "./process-query";

/** What the client gets: an id to answer with, the command's name, and the event object as JSON. */
export type Invocation = readonly [id: string, name: string, event: string];

export class Commands {
  private readonly windows = new Set<(invocation: Invocation) => void>();
  private readonly running = new Map<string, (succeeded: boolean) => void>();
  private readonly paneListeners = new Set<() => void>();
  private next = 1;

  /**
   * Resolves when the add-in has said that it is done: true, or false when it has no such command.
   * Like the real host it waits for ever for an add-in that never says so.
   */
  run(name: string): Promise<boolean> {
    return new Promise((resolve) => {
      const id = `command-${this.next++}`;
      this.running.set(id, resolve);
      for (const tell of this.windows) tell([id, name, JSON.stringify({ source: { id: name } })]);
    });
  }

  /** A window's client that wants to hear of commands; the result ends that. */
  attach(tell: (invocation: Invocation) => void): () => void {
    this.windows.add(tell);
    return () => this.windows.delete(tell);
  }

  /** Method 94: `[id, status, data]`. */
  completed(args: readonly unknown[]): void {
    const [id, status] = args;
    const resolve = this.running.get(String(id));
    this.running.delete(String(id));
    resolve?.(status === 0);
  }

  onPaneAskedFor(listener: () => void): () => void {
    this.paneListeners.add(listener);
    return () => this.paneListeners.delete(listener);
  }

  /** Looks into a batch of the client's own (`isInternal`) for `Office.addin.showAsTaskpane()`. */
  internalBatch(batch: Batch): void {
    const asks = batch.Actions.some(
      (action) =>
        action.Name === "SetAppRuntimeState" && action.ArgumentInfo?.Arguments?.[0] === "Visible",
    );
    if (asks) for (const listener of [...this.paneListeners]) listener();
  }
}
