/** The add-in's pane, as PowerPoint shows it: a frame with a title and a button that closes it. */
import { HOST_INFO_QUERY } from "../standin/host";
import type { RefObject } from "react";
import type { Texts } from "./texts";

interface PaneFrameProps {
  readonly texts: Texts;
  /** The name of the add-in. */
  readonly name: string;
  readonly frame: RefObject<HTMLIFrameElement | null>;
  /** A closed pane keeps running, as with a shared runtime: its commands need no visible pane. */
  readonly shown: boolean;
  readonly onClose: () => void;
}

export function PaneFrame(props: PaneFrameProps): React.JSX.Element {
  const { texts, name, frame, shown, onClose } = props;
  return (
    <aside className={shown ? "pane" : "pane pane-closed"} aria-label={name}>
      <header className="pane-title">
        <h2>{name}</h2>
        <button
          type="button"
          className="icon-button"
          aria-label={texts.closePane}
          onClick={onClose}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M3.5 3.5l9 9m0-9l-9 9" stroke="currentColor" strokeWidth="1.2" />
          </svg>
        </button>
      </header>
      <iframe ref={frame} title={name} src={`pane.html?${HOST_INFO_QUERY}`} />
    </aside>
  );
}
