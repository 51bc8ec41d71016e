import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { isStarter } from "../../library/starter-entries";
import { fill } from "../../text/say";
import { askFor } from "../shared/host-sentences";
import { StatusArea } from "../shared/StatusArea";
import { useTexts } from "../shared/texts";
import { visuallyHidden } from "../shared/visually-hidden";
import { LibraryForm } from "./LibraryForm";
import { useLibraryTexts } from "./library-texts";
import { Notice } from "./Notice";
import { Notices } from "./Notices";
import { SelectionBar } from "./SelectionBar";
import type { Panel } from "./use-panel";

const useStyles = makeStyles({
  footer: {
    flex: "0 0 auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxHeight: "70%",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    // What does not fit is scrolled to, not squeezed.
    "& > *": { flexShrink: 0 },
  },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  hidden: visuallyHidden,
});

/** Below the list: what is under way, messages, forms, and actions for several entries. */
export function LibraryFooter({ panel }: { readonly panel: Panel }): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const t = useLibraryTexts();
  const { inserting, said, say, model, form, setForm } = panel;
  const { open, state } = model;
  const ask = inserting.question === undefined ? undefined : askFor(inserting.question, texts);
  return (
    <>
      <div className={styles.footer}>
        <StatusArea
          running={inserting.running}
          message={inserting.message}
          ask={ask}
          onAnswer={inserting.answer}
          onCancel={inserting.cancel}
          onDismiss={inserting.dismiss}
          onCopy={inserting.copy}
          onUndo={inserting.undo}
        />
        {inserting.step !== undefined && (
          <span className={styles.count}>{fill(t.inserting, inserting.step)}</span>
        )}
        {said !== undefined && (
          <Notice
            {...said}
            onDismiss={() => {
              say(undefined);
            }}
          />
        )}
        <Notices
          open={open}
          state={state}
          offersBackup={form === undefined}
          onExport={(entries) => {
            setForm({ kind: "export", entries });
          }}
          onStored={() => {
            say({ intent: "success", text: t.stored });
          }}
        />
        {form !== undefined && <PanelForm panel={panel} form={form} />}
        <SelectionOrCount panel={panel} />
      </div>
      <div className={styles.hidden} role="status">
        {panel.changes.spoken}
      </div>
    </>
  );
}

function PanelForm({
  panel,
  form,
}: {
  readonly panel: Panel;
  readonly form: NonNullable<Panel["form"]>;
}): ReactElement {
  const t = useLibraryTexts();
  const { model, setForm, list } = panel;
  const own = model.open?.current().entries ?? [];
  return (
    <LibraryForm
      services={panel.services}
      form={form}
      folders={model.folders.filter((path) => !path.startsWith(t.starterFolder))}
      onChange={(entries, make) => {
        setForm(undefined);
        const ids = entries.map(({ id }) => id);
        void panel.changes.change(ids, make).then(() => list.current?.focus());
      }}
      onExported={(entries) => {
        if (entries.length >= own.length) void model.open?.backupDone(true);
      }}
      onFilled={panel.insertFilled}
      deck={panel.deck}
      own={own}
      onStored={(result) => {
        setForm(undefined);
        panel.say(result);
      }}
      onCancel={() => {
        setForm(undefined);
        if (form.kind !== "export") list.current?.focus();
      }}
    />
  );
}

function SelectionOrCount({ panel }: { readonly panel: Panel }): ReactElement {
  const styles = useStyles();
  const t = useLibraryTexts();
  const { selected, model, form, setForm, changes } = panel;
  if (selected.length > 0 && form === undefined) {
    return (
      <SelectionBar
        entries={selected}
        own={panel.saved && selected.every((entry) => !isStarter(entry))}
        onInsert={() => {
          panel.insert(selected);
        }}
        onChange={() => {
          setForm({ kind: "details", entries: selected });
        }}
        onExport={() => {
          setForm({ kind: "export", entries: selected });
        }}
        onDelete={() => void changes.takeAway(selected)}
        onSave={() => void changes.copyToLibrary(selected)}
        onClear={() => {
          panel.choose(new Set());
          panel.list.current?.focus();
        }}
      />
    );
  }
  const count = model.rows.length;
  return (
    <div className={styles.count} role="status" data-testid="found-count">
      {isLoading(panel) ? "" : count === 1 ? t.foundOne : fill(t.found, { count })}
    </div>
  );
}

/** Nothing of the library has been read yet. */
export function isLoading({ model: { state } }: Pick<Panel, "model">): boolean {
  return state === undefined || state.loading;
}
