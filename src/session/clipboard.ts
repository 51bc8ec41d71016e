/** The clipboard, as far as actions need it. It is written only when a person asks for it. */

/** The same content in the forms that other programs read. */
export interface ClipboardContent {
  /** Absent for what is nothing but text. */
  readonly html?: string;
  readonly plain: string;
}

export interface Clipboard {
  /**
   * Writes content that may still be in the making; nothing when that comes out undefined. Call it
   * within a click or key press. False where the browser lets us write in no way.
   */
  write(content: Promise<ClipboardContent | undefined>): Promise<boolean>;
}
