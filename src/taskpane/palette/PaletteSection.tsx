import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
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
  head: { alignSelf: "start", paddingInline: 0, fontWeight: tokens.fontWeightSemibold },
  arrow: { transitionProperty: "transform", transitionDuration: tokens.durationFast },
  open: { transform: "rotate(90deg)" },
});

export interface PaletteSectionProps {
  /** Undefined until it has loaded. */
  readonly translator: Translator | undefined;
  readonly commands: readonly CommandRow[];
  readonly recent: readonly string[];
  readonly onPick: (snippet: string, name: string) => void;
}

/** The palette below its heading, which opens and closes it; it loads when it is first opened. */
export function PaletteSection(props: PaletteSectionProps): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  const { settings, change } = useSettings();
  const id = useId();
  const open = settings.palette;
  return (
    <section className={styles.section}>
      <Button
        appearance="transparent"
        size="small"
        className={styles.head}
        icon={<ChevronRightRegular className={mergeClasses(styles.arrow, open && styles.open)} />}
        aria-expanded={open}
        aria-controls={id}
        data-testid="palette-toggle"
        onClick={() => {
          change({ palette: !open });
        }}
      >
        {pane.palette}
      </Button>
      <div id={id} hidden={!open}>
        {open && props.translator !== undefined && (
          <Palette {...props} translator={props.translator} />
        )}
      </div>
    </section>
  );
}
