import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactElement } from "react";
import type { Translator } from "../../session/translator";
import type { CommandRow } from "../../latex/commands/row";
import { late } from "../shared/late";
import { useTexts } from "../shared/texts";
import { useSettings } from "../shared/use-settings";

const Palette = late(
  async () => (await import(/* webpackChunkName: "palette" */ "./Palette")).Palette,
);

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  head: {
    alignSelf: "start",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `2px ${tokens.spacingHorizontalXS} 2px 0`,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLink },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  arrow: {
    display: "inline-block",
    width: "1em",
    fontSize: "10px",
    textAlign: "center",
    transitionProperty: "transform",
    transitionDuration: tokens.durationFast,
  },
  open: { transform: "rotate(90deg)" },
});

export interface PaletteSectionProps {
  /** Undefined until it has loaded. */
  readonly translator: Translator | undefined;
  readonly commands: readonly CommandRow[];
  readonly recent: readonly string[];
  readonly onPick: (snippet: string, name: string) => void;
}

/** The palette under its heading, which opens and closes it; it loads when it is opened first. */
export function PaletteSection(props: PaletteSectionProps): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  const { settings, change } = useSettings();
  const id = useId();
  const open = settings.palette;
  return (
    <section className={styles.section}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={id}
        data-testid="palette-toggle"
        onClick={() => {
          change({ palette: !open });
        }}
      >
        <span className={`${styles.arrow} ${open ? styles.open : ""}`} aria-hidden>
          ▶
        </span>
        {pane.palette}
      </button>
      <div id={id} hidden={!open}>
        {open && props.translator !== undefined && (
          <Palette {...props} translator={props.translator} />
        )}
      </div>
    </section>
  );
}
