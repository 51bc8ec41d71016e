/** The top of the page: which deck, open and save, and which PowerPoint the stand-in behaves like. */
import type { ProfileName } from "../standin/profiles";
import { useRef } from "react";
import type { Texts } from "./texts";

interface HeaderProps {
  readonly texts: Texts;
  /** The deck's file name. */
  readonly name: string;
  readonly profile: ProfileName;
  readonly onProfile: (profile: ProfileName) => void;
  readonly onFile: (file: File) => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function Header(props: HeaderProps): React.JSX.Element {
  const { texts, name, profile, onProfile, onFile, onSave, onUndo, onRedo } = props;
  const picker = useRef<HTMLInputElement>(null);
  const profiles: readonly (readonly [ProfileName, string])[] = [
    ["windows", texts.profileWindows],
    ["mac", texts.profileMac],
    ["web", texts.profileWeb],
    ["ltsc2024", texts.profileLtsc2024],
    ["ltsc2021", texts.profileLtsc2021],
    ["old", texts.profileOld],
  ];
  return (
    <header className="top">
      <h1 title={texts.about}>
        {texts.title}
        <small>{texts.subtitle}</small>
      </h1>
      <span className="deck-name">{name}</span>
      <div className="tools">
        <button type="button" title={texts.openHint} onClick={() => picker.current?.click()}>
          {texts.open}
        </button>
        <input
          ref={picker}
          type="file"
          accept=".pptx,.pptm"
          hidden
          aria-label={texts.open}
          onChange={(event) => {
            const file = event.target.files?.[0];
            // So that the same file can be chosen again.
            event.target.value = "";
            if (file) onFile(file);
          }}
        />
        <button type="button" className="primary" onClick={onSave}>
          {texts.save}
        </button>
        <button type="button" onClick={onUndo}>
          {texts.undo}
        </button>
        <button type="button" onClick={onRedo}>
          {texts.redo}
        </button>
        <label>
          {texts.profile}
          <select
            value={profile}
            onChange={(event) => {
              const chosen = profiles.find(([key]) => key === event.target.value);
              if (chosen) onProfile(chosen[0]);
            }}
          >
            {profiles.map(([key, label]) => (
              <option key={key} value={key}>
                {label}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}
