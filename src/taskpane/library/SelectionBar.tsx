import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SavedEquation } from "../../library/entry";
import { fill } from "../../text/say";
import { useLibraryTexts } from "./library-texts";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
  },
  count: { color: tokens.colorNeutralForeground2, marginInlineEnd: "auto" },
});

export interface SelectionBarProps {
  readonly entries: readonly SavedEquation[];
  /** They are the person's own, and can be changed. */
  readonly own: boolean;
  readonly onInsert: () => void;
  readonly onChange: () => void;
  readonly onExport: () => void;
  readonly onDelete: () => void;
  readonly onSave: () => void;
  readonly onClear: () => void;
}

/** What can be done with the selected equations together. */
export function SelectionBar(props: SelectionBarProps): ReactElement {
  const styles = useStyles();
  const t = useLibraryTexts();
  const count = props.entries.length;
  const said = count === 1 ? t.selectedOne : fill(t.selected, { count });
  return (
    <div className={styles.line} role="group" aria-label={said} data-testid="selection">
      <span className={styles.count} role="status" data-testid="selected-count">
        {said}
      </span>
      <Button size="small" appearance="primary" onClick={props.onInsert}>
        {count > 1 ? t.insertInOrder : t.insert}
      </Button>
      {props.own ? (
        <>
          <Button size="small" onClick={props.onChange}>
            {t.change}
          </Button>
          <Button size="small" onClick={props.onExport}>
            {t.exportSelected}
          </Button>
          <Button size="small" onClick={props.onDelete}>
            {t.delete}
          </Button>
        </>
      ) : (
        <Button size="small" onClick={props.onSave}>
          {t.saveCopy}
        </Button>
      )}
      <Button size="small" appearance="subtle" onClick={props.onClear}>
        {t.clearSelection}
      </Button>
    </div>
  );
}
