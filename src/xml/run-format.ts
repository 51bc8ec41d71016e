/**
 * The format that an equation repeats from its text: PowerPoint writes language, size and fill of the
 * neighbouring run on every run of the equation (617 of 617). Absent means inherited; for `lang`, `en-US`.
 */
export interface RunFormat {
  readonly lang?: string | undefined;
  /** Hundredths of a point. */
  readonly size?: number | undefined;
  /** The fill as XML with the prefix `a`, whatever prefix the file has: `<a:solidFill>…</a:solidFill>`. */
  readonly fill?: string | undefined;
}
