/** The top of the page: the deck's name, open and save, undo, and the button for developers. */
import { useRef } from "react";
import type { Texts } from "./texts";

interface HeaderProps {
  readonly texts: Texts;
  /** The deck's file name. */
  readonly name: string;
  readonly onFile: (file: File) => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** The id of the element that the button for developers shows. */
  readonly developer: string;
  readonly developerShown: boolean;
  readonly onDeveloper: () => void;
}

export function Header(props: HeaderProps): React.JSX.Element {
  const { texts, name, onFile, onSave, onUndo, onRedo } = props;
  const picker = useRef<HTMLInputElement>(null);
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
        <button
          type="button"
          className="developer-toggle"
          title={texts.developerHint}
          aria-expanded={props.developerShown}
          aria-controls={props.developer}
          onClick={props.onDeveloper}
        >
          {texts.developer}
        </button>
      </div>
    </header>
  );
}
