import type { ReactElement } from "react";
import { exportAside } from "../../actions/library-files";
import type { SavedEquation } from "../../library/entry";
import type { LibraryState, OpenLibrary } from "../../library/open-library";
import { fill } from "../../text/say";
import { useLibraryTexts } from "./library-texts";
import { Notice } from "./Notice";
import { saveFile } from "../shared/save-file";
import { troubleText } from "./trouble";

export interface NoticesProps {
  readonly open: OpenLibrary | undefined;
  readonly state: LibraryState | undefined;
  readonly offersBackup: boolean;
  readonly onExport: (entries: readonly SavedEquation[]) => void;
  readonly onStored: () => void;
}

/** Messages about how the library is stored. */
export function Notices(props: NoticesProps): ReactElement | null {
  const { open, state } = props;
  const t = useLibraryTexts();
  if (open === undefined || state === undefined) return null;
  const { trouble, unsaved, aside } = state;
  const retry = async (): Promise<void> => {
    const { ok } = await open.retry();
    if (!ok) return;
    await open.refresh();
    if (open.current().trouble === undefined) props.onStored();
  };
  return (
    <>
      {trouble !== undefined && (
        <Notice
          intent="warning"
          title={t.troubleTitle}
          text={`${troubleText(trouble, t)} ${unsaved > 0 ? fill(t.unsaved, { count: unsaved }) : ""}`.trim()}
          action={{ label: t.retry, run: () => void retry() }}
        />
      )}
      {state.storedAgain && <Notice intent="info" text={t.storedAgain} />}
      {aside.length > 0 && (
        <Notice
          intent="warning"
          title={fill(t.asideTitle, { count: aside.length })}
          text={t.aside}
          action={{
            label: t.asideExport,
            run: () => {
              saveFile(exportAside(aside, new Date()));
            },
          }}
        />
      )}
      {state.backupDue && props.offersBackup && (
        <Notice
          intent="info"
          text={t.backup}
          action={{
            label: t.backupNow,
            run: () => {
              props.onExport(state.entries);
            },
          }}
          onDismiss={() => void open.backupDone(false)}
        />
      )}
    </>
  );
}
