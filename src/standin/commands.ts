/**
 * Buttons of the ribbon, entries of context menus and keyboard shortcuts. The host sends the client
 * the name of a command (event 39), the client calls the function that the add-in associated with it,
 * and reports when that has called `event.completed()` (method 94). An add-in with a shared runtime asks
 * for its pane to be shown in an internal batch.
 */
import type { Batch } from "./process-query";

/** The message to the client: an id to answer with, the command's name, and the event object as JSON. */
export type Invocation = readonly [id: string, name: string, event: string];

export class Commands {
  private readonly windows = new Set<(invocation: Invocation) => void>();
  private readonly running = new Map<string, (succeeded: boolean) => void>();
  private readonly paneListeners = new Set<() => void>();
  private next = 1;

  /**
   * Resolves to true when the add-in has reported that it is done, or to false when it has no such command.
   * Like the real host it waits forever for an add-in that never reports.
   */
  run(name: string): Promise<boolean> {
    return new Promise((resolve) => {
      const id = `command-${this.next++}`;
      this.running.set(id, resolve);
      for (const tell of this.windows) tell([id, name, JSON.stringify({ source: { id: name } })]);
    });
  }

  /** Registers a window's client for commands; returns a function that unregisters it. */
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

  /** Looks for `Office.addin.showAsTaskpane()` in a batch of the client's own (`isInternal`). */
  internalBatch(batch: Batch): void {
    const asks = batch.Actions.some(
      (action) =>
        action.Name === "SetAppRuntimeState" && action.ArgumentInfo?.Arguments?.[0] === "Visible",
    );
    if (asks) for (const listener of [...this.paneListeners]) listener();
  }
}
