import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { SavedEquation } from "../../library/entry";
import { fillTemplate, placeholdersOf } from "../../library/template";
import { useLibraryTexts } from "./library-texts";
import { Sheet } from "./Sheet";

/** Asks what to put into the places of a template, each name once. */
export function FillForm({
  entry,
  onDone,
  onCancel,
}: {
  readonly entry: SavedEquation;
  /** Called with the source after filling in. */
  readonly onDone: (latex: string) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const t = useLibraryTexts();
  const names = [...new Set(placeholdersOf(entry.latex).map(({ name }) => name))];
  const [values, setValues] = useState<ReadonlyMap<string, string>>(new Map());
  return (
    <Sheet
      title={t.fillTitle}
      submit={t.insert}
      onSubmit={() => {
        const given = [...values].filter(([, value]) => value.trim() !== "");
        onDone(fillTemplate(entry.latex, new Map(given)));
      }}
      onCancel={onCancel}
    >
      {names.map((name, index) => (
        <Field
          key={name}
          label={name === "" ? String(index + 1) : name}
          size="small"
          {...(index === names.length - 1 ? { hint: t.fillHint } : {})}
        >
          <Input
            value={values.get(name) ?? ""}
            spellCheck={false}
            autoCapitalize="off"
            onChange={(_, data) => {
              setValues((old) => new Map(old).set(name, data.value));
            }}
          />
        </Field>
      ))}
    </Sheet>
  );
}
