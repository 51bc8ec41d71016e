/** The clipboard, as far as actions need it. It is written only when a person asks for it. */

/** The same content in the forms that other programs read. */
export interface ClipboardContent {
  /** Absent where the content is only text. */
  readonly html?: string;
  readonly plain: string;
}

export interface Clipboard {
  /**
   * Writes content that may not be ready yet; writes nothing if it turns out undefined. Call it
   * within a click or key press. Returns false where the browser offers no way to write.
   */
  write(content: Promise<ClipboardContent | undefined>): Promise<boolean>;
}
