import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { save } from "../../actions/save-to-library";
import { fill } from "../../text/say";
import { shortcutName } from "../shared/keys";
import { useTexts } from "../shared/texts";
import { useLibraryTexts } from "./library-texts";
import type { Scope } from "./use-library";

const useStyles = makeStyles({
  empty: {
    flex: "1 1 auto",
    padding: tokens.spacingHorizontalL,
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
    "& p": { margin: `0 0 ${tokens.spacingVerticalS}` },
  },
});

/** Why there are no rows, and how to get some. */
export function EmptyList({
  loading,
  scope,
  filtered,
  mac,
  onShowAll,
}: {
  readonly loading: boolean;
  readonly scope: Scope;
  /** There are equations, but none matches the filter. */
  readonly filtered: boolean;
  readonly mac: boolean;
  readonly onShowAll: () => void;
}): ReactElement {
  const styles = useStyles();
  const t = useLibraryTexts();
  const { pane } = useTexts();
  if (loading) {
    return (
      <div className={styles.empty}>
        <p role="status">{t.loading}</p>
      </div>
    );
  }
  if (filtered) {
    return (
      <div className={styles.empty}>
        <p>{t.emptyFound}</p>
        <Button size="small" onClick={onShowAll}>
          {t.showAll}
        </Button>
      </div>
    );
  }
  const keys = save.shortcut === undefined ? "" : shortcutName(save.shortcut, mac, pane);
  return (
    <div className={styles.empty}>
      <p>{scope === "saved" ? t.empty : scope === "deck" ? t.emptyDeck : t.emptyHistory}</p>
      {scope === "saved" && <p>{fill(t.emptyHint, { keys })}</p>}
    </div>
  );
}
