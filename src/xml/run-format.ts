/**
 * What an equation repeats of its text: PowerPoint writes language, size and fill of the neighbouring run
 * on every run of the equation (617 of 617). Absent means inherited; of the language `en-US`.
 */
export interface RunFormat {
  readonly lang?: string | undefined;
  /** Hundredths of a point. */
  readonly size?: number | undefined;
  /** The fill as XML: `<a:solidFill>…</a:solidFill>`, whatever prefix the file has. */
  readonly fill?: string | undefined;
}
