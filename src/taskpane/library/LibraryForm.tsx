import type { ReactElement } from "react";
import type { Services } from "../../session/services";
import type { EntryFields, SavedEquation } from "../../library/entry";
import { EntryForm } from "./EntryForm";
import { ExportForm } from "./ExportForm";
import { FillForm } from "./FillForm";
import { StoreForm } from "./StoreForm";
import type { Said } from "./use-changes";
import type { DeckFolders } from "./use-deck-folders";

/** Which form is open below the list, and what it is about. */
export type Form =
  | { readonly kind: "details" | "export"; readonly entries: readonly SavedEquation[] }
  | { readonly kind: "fill"; readonly entry: SavedEquation }
  | { readonly kind: "store"; readonly folder: string };

export interface LibraryFormProps {
  readonly services: Services;
  readonly form: Form;
  /** The folders that an equation can be put into. */
  readonly folders: readonly string[];
  readonly onChange: (
    entries: readonly SavedEquation[],
    make: (entry: SavedEquation) => Partial<EntryFields>,
  ) => void;
  readonly onExported: (entries: readonly SavedEquation[]) => void;
  /** A template was filled in. */
  readonly onFilled: (entry: SavedEquation, latex: string) => void;
  readonly deck: DeckFolders;
  /** The person's own equations. */
  readonly own: readonly SavedEquation[];
  readonly onStored: (said: Said) => void;
  readonly onCancel: () => void;
}

/** The form below the list. */
export function LibraryForm(props: LibraryFormProps): ReactElement {
  const { form, onCancel } = props;
  switch (form.kind) {
    case "details":
      return (
        <EntryForm
          key={form.entries.map(({ id }) => id).join()}
          entries={form.entries}
          folders={props.folders}
          onSave={(make) => {
            props.onChange(form.entries, make);
          }}
          onCancel={onCancel}
        />
      );
    case "export":
      return (
        <ExportForm
          services={props.services}
          entries={form.entries}
          onDone={() => {
            props.onExported(form.entries);
          }}
          onCancel={onCancel}
        />
      );
    case "store":
      return (
        <StoreForm
          deck={props.deck}
          entries={props.own}
          folder={form.folder}
          onDone={props.onStored}
          onCancel={onCancel}
        />
      );
    case "fill":
      return (
        <FillForm
          key={form.entry.id}
          entry={form.entry}
          onDone={(latex) => {
            props.onFilled(form.entry, latex);
          }}
          onCancel={onCancel}
        />
      );
  }
}
