import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { Services } from "../../session/services";
import { exportLibrary } from "../../actions/library-files";
import type { LibraryFormat, SavedFile } from "../../actions/library-files";
import type { SavedEquation } from "../../library/entry";
import { fill } from "../../text/say";
import { useLibraryTexts } from "./library-texts";
import { saveFile } from "../shared/save-file";
import { Sheet } from "./Sheet";

const useStyles = makeStyles({
  choice: { display: "flex", flexDirection: "column", gap: "2px", alignItems: "flex-start" },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  text: {
    boxSizing: "border-box",
    width: "100%",
    height: "5em",
    resize: "vertical",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  said: { margin: 0, fontSize: tokens.fontSizeBase200, overflowWrap: "anywhere" },
});

/** Asks for the kind of file, and saves it. */
export function ExportForm({
  services,
  entries,
  onDone,
  onCancel,
}: {
  readonly services: Services;
  readonly entries: readonly SavedEquation[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}): ReactElement {
  const styles = useStyles();
  const t = useLibraryTexts();
  const [file, setFile] = useState<SavedFile>();
  const write = async (format: LibraryFormat): Promise<void> => {
    const made = await exportLibrary(services, entries, format, new Date());
    saveFile(made);
    setFile(made);
    onDone();
  };
  return (
    <Sheet title={fill(t.exportTitle, { count: entries.length })} onCancel={onCancel}>
      <div className={styles.choice}>
        <Button data-testid="export-json" onClick={() => void write("json")}>
          {t.exportJson}
        </Button>
        <span className={styles.hint}>{t.exportJsonHint}</span>
      </div>
      <div className={styles.choice}>
        <Button data-testid="export-tex" onClick={() => void write("tex")}>
          {t.exportTex}
        </Button>
        <span className={styles.hint}>{t.exportTexHint}</span>
      </div>
      <div role="status">
        {file !== undefined && (
          <p className={styles.said}>
            {fill(t.exported, { name: file.name })} {fill(t.exportByHand, { name: file.name })}
          </p>
        )}
      </div>
      {file !== undefined && (
        <textarea
          className={styles.text}
          readOnly
          dir="ltr"
          aria-label={t.exportText}
          value={file.text}
          onFocus={(event) => {
            event.currentTarget.select();
          }}
        />
      )}
    </Sheet>
  );
}
