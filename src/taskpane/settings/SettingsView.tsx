import { Button, Field, Select, Switch, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ReactElement } from "react";
import type { Services } from "../../session/services";
import {
  EDITOR_SIZES,
  PREVIEW_SIZES,
  defaultSettings,
  parseSettings,
  readSettingsFile,
  writeSettingsFile,
} from "../../kept/settings";
import type { Settings } from "../../kept/settings";
import type { Connection } from "../../host/surroundings";
import * as english from "../../text/en/settings";
import { fill } from "../../text/say";
import { useSettings } from "../shared/use-settings";
import { useTable } from "../shared/use-table";
import { DeckDefinitions } from "./DeckDefinitions";
import { PreambleField } from "./PreambleField";

const german = {
  de: () => import(/* webpackChunkName: "settings-de" */ "../../text/de/settings"),
};

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    "& h2": {
      margin: `${tokens.spacingVerticalS} 0 0`,
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
    },
    "& h2:first-child": { marginTop: 0 },
    "& p": { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
    // Long choices are cut off instead of making the view wider.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& select": { minWidth: 0, textOverflow: "ellipsis" },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  said: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    ":empty": { display: "none" },
  },
});

/** The last message, and the settings to go back to. */
interface Said {
  readonly text: string;
  readonly before?: Settings;
}

/** Everything a person can choose for all their equations. Every change takes effect at once. */
export function SettingsView({
  services,
  connection,
}: {
  readonly services: Pick<Services, "translator" | "deckShare">;
  readonly connection: Connection;
}): ReactElement | null {
  const styles = useStyles();
  const texts = useTable(english, german)?.settings;
  const { settings, change, kept } = useSettings();
  const [said, setSaid] = useState<Said>();
  const file = useRef<HTMLInputElement>(null);
  if (texts === undefined) return null;

  const open = async (chosen: File): Promise<void> => {
    const text = await chosen.text().catch(() => undefined);
    const read = text === undefined ? undefined : readSettingsFile(text);
    if (read === undefined) setSaid({ text: texts.unreadableFile });
    else if (!read.ok) setSaid({ text: texts[read.reason] });
    else {
      setSaid({ text: texts.opened, before: settings });
      change(read.settings);
    }
  };
  /** The value of a select element is text: the parser for files turns it into a setting. */
  const choose = (part: Readonly<Record<string, unknown>>): void => {
    const parsed = parseSettings({ ...settings, ...part });
    if (parsed !== undefined) change(parsed);
  };

  return (
    <div className={styles.view} data-testid="settings-view">
      <h2>{texts.preambleTitle}</h2>
      <p>{texts.preambleHelp}</p>
      <PreambleField
        value={settings.preamble}
        onChange={(preamble) => {
          change({ preamble });
        }}
        translator={services.translator}
        texts={texts}
      />

      <DeckDefinitions
        services={services}
        connection={connection}
        preamble={settings.preamble}
        texts={texts}
      />

      <h2>{texts.writingTitle}</h2>
      <Field label={texts.mode}>
        <Select
          value={settings.mode}
          onChange={(_, { value }) => {
            choose({ mode: value });
          }}
        >
          <option value="auto">{texts.modeAuto}</option>
          <option value="inline">{texts.modeInline}</option>
          <option value="display">{texts.modeDisplay}</option>
        </Select>
      </Field>
      <Field label={texts.editorSize}>
        <Select
          value={String(settings.editorSize)}
          onChange={(_, { value }) => {
            choose({ editorSize: Number(value) });
          }}
        >
          {EDITOR_SIZES.map((size) => (
            <option key={size} value={size}>
              {fill(texts.pixels, { size })}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={texts.previewSize}>
        <Select
          value={String(settings.previewSize)}
          onChange={(_, { value }) => {
            choose({ previewSize: value === "text" ? value : Number(value) });
          }}
        >
          <option value="text">{texts.likeText}</option>
          {PREVIEW_SIZES.map((size) => (
            <option key={size} value={size}>
              {fill(texts.points, { size })}
            </option>
          ))}
        </Select>
      </Field>
      <Switch
        label={texts.completion}
        checked={settings.completion}
        onChange={(_, { checked }) => {
          change({ completion: checked });
        }}
      />

      <h2>{texts.lookTitle}</h2>
      <Field label={texts.theme}>
        <Select
          value={settings.theme}
          onChange={(_, { value }) => {
            choose({ theme: value });
          }}
        >
          <option value="follow">{texts.themeFollow}</option>
          <option value="light">{texts.themeLight}</option>
          <option value="dark">{texts.themeDark}</option>
          <option value="contrast">{texts.themeContrast}</option>
        </Select>
      </Field>

      <Field label={texts.language}>
        <Select
          value={settings.language}
          onChange={(_, { value }) => {
            choose({ language: value });
          }}
        >
          <option value="follow">{texts.languageFollow}</option>
          {/* Each in its own language: for those who cannot read the others. */}
          <option value="en" lang="en">
            English
          </option>
          <option value="de" lang="de">
            Deutsch
          </option>
        </Select>
      </Field>

      <h2>{texts.filesTitle}</h2>
      <p>{texts.filesHelp}</p>
      <div className={styles.buttons}>
        <Button
          onClick={() => {
            save(writeSettingsFile(settings));
          }}
        >
          {texts.save}
        </Button>
        <Button onClick={() => file.current?.click()}>{texts.open}</Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          data-testid="settings-file"
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            event.currentTarget.value = "";
            if (chosen !== undefined) void open(chosen);
          }}
        />
        <Button
          appearance="subtle"
          onClick={() => {
            setSaid({ text: texts.resetDone, before: settings });
            change({ ...defaultSettings, preamble: settings.preamble });
          }}
        >
          {texts.reset}
        </Button>
      </div>
      <div className={styles.said} role="status" data-testid="settings-said">
        {said !== undefined && <span>{said.text}</span>}
        {said?.before !== undefined && (
          <Button
            size="small"
            onClick={() => {
              if (said.before !== undefined) change(said.before);
              setSaid({ text: texts.takenBack });
            }}
          >
            {texts.back}
          </Button>
        )}
      </div>
      {!kept && <p data-testid="settings-not-kept">{texts.notKept}</p>}
    </div>
  );
}

/** Some webviews block downloads; then nothing happens, and the settings stay as they are. */
function save(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "latex-for-powerpoint-settings.json";
  link.click();
  URL.revokeObjectURL(address);
}
