import { Field, Input, Select, Textarea } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { ReactElement } from "react";
import { cleanFolder, cleanTags, type EntryFields, type SavedEquation } from "../../library/entry";
import { fill } from "../../text/say";
import { useTexts } from "../shared/texts";
import { useLibraryTexts } from "./library-texts";
import { Sheet } from "./Sheet";

export interface EntryFormProps {
  /** For one entry: all of its fields. For several: a folder for all of them, and tags to add. */
  readonly entries: readonly SavedEquation[];
  readonly folders: readonly string[];
  readonly onSave: (change: (entry: SavedEquation) => Partial<EntryFields>) => void;
  readonly onCancel: () => void;
}

const split = (tags: string): readonly string[] => cleanTags(tags.split(","));

/** The fields of an entry other than its LaTeX. */
export function EntryForm({ entries, folders, onSave, onCancel }: EntryFormProps): ReactElement {
  const t = useLibraryTexts();
  const { pane } = useTexts();
  const folderList = useId();
  const [one] = entries;
  const single = entries.length === 1 ? one : undefined;
  const [name, setName] = useState(single?.name ?? "");
  const [folder, setFolder] = useState(single?.folder ?? "");
  const [tags, setTags] = useState(single?.tags.join(", ") ?? "");
  const [note, setNote] = useState(single?.note ?? "");
  const [mode, setMode] = useState(single?.mode ?? "auto");

  const save = (): void => {
    if (single !== undefined) onSave(() => ({ name, folder, tags: split(tags), note, mode }));
    else {
      onSave((entry) => ({
        folder: cleanFolder(folder) === "" ? entry.folder : folder,
        tags: [...entry.tags, ...split(tags)],
      }));
    }
  };
  return (
    <Sheet
      title={single ? t.detailsTitle : fill(t.changeTitle, { count: entries.length })}
      submit={t.save}
      onSubmit={save}
      onCancel={onCancel}
    >
      {single && (
        <Field label={t.name} size="small">
          <Input value={name} maxLength={500} onChange={(_, data) => setName(data.value)} />
        </Field>
      )}
      <Field label={t.folderField} size="small" hint={single ? t.folderHint : t.keepFolder}>
        <Input
          value={folder}
          maxLength={500}
          list={folderList}
          onChange={(_, data) => setFolder(data.value)}
        />
      </Field>
      <datalist id={folderList}>
        {folders.map((path) => (
          <option key={path} value={path} />
        ))}
      </datalist>
      <Field label={single ? t.tagsField : t.addTags} size="small" hint={t.tagsHint}>
        <Input value={tags} onChange={(_, data) => setTags(data.value)} />
      </Field>
      {single && (
        <>
          <Field label={t.note} size="small">
            <Textarea
              value={note}
              maxLength={20_000}
              resize="vertical"
              onChange={(_, data) => setNote(data.value)}
            />
          </Field>
          <Field label={t.mode} size="small">
            <Select
              value={mode}
              onChange={(_, data) => {
                const { value } = data;
                setMode(value === "inline" || value === "display" ? value : "auto");
              }}
            >
              <option value="auto">{pane.placementAuto}</option>
              <option value="inline">{pane.placementInline}</option>
              <option value="display">{pane.placementDisplay}</option>
            </Select>
          </Field>
        </>
      )}
    </Sheet>
  );
}
