/** The playground's page: ribbon, slide list, slide, pane, status line. */
import type { Host } from "../standin/host";
import type { ProfileName } from "../standin/profiles";
import { fill, reasonOf } from "../text/say";
import { useCallback, useEffect, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { describeSelection } from "./describe";
import { Developer } from "./Developer";
import { DropZone } from "./DropZone";
import { commandOf, loadShortcuts } from "./shortcuts";
import { Header } from "./Header";
import type { AddIn, Button } from "./manifest";
import { PaneFrame } from "./PaneFrame";
import { Ribbon } from "./Ribbon";
import { SlideEditor } from "./SlideEditor";
import { SlideList } from "./SlideList";
import type { Texts } from "./texts";
import { useHost } from "./use-host";

/** A host over a deck. Throws, with a reason that can be shown, when the bytes are not a deck. */
export type MakeHost = (deck: Uint8Array, profile: ProfileName, name: string) => Host;

interface AppProps {
  readonly texts: Texts;
  readonly addIn: AddIn;
  readonly firstHost: Host;
  readonly firstProfile: ProfileName;
  readonly makeHost: MakeHost;
  /** To be called before a pane is created that talks to this host. */
  readonly publish: (host: Host) => void;
  /** Offers the file to the person as a download. */
  readonly download: (bytes: Uint8Array, name: string) => void;
}

export function App(props: AppProps): React.JSX.Element {
  const { texts, addIn, firstHost, firstProfile, makeHost, publish, download } = props;
  const [{ host, profile, generation }, setOpened] = useState({
    host: firstHost,
    profile: firstProfile,
    generation: 0,
  });
  const [paneShown, setPaneShown] = useState(true);
  const [message, setMessage] = useState("");
  const [developerShown, setDeveloperShown] = useState(false);
  const developer = useId();
  const frame = useRef<HTMLIFrameElement>(null);
  const { view, selection, current, calls } = useHost(host);
  const slide = view.slides[current - 1];

  const showPane = useCallback(() => {
    // Immediately: a frame that is not rendered cannot take the focus.
    flushSync(() => setPaneShown(true));
    frame.current?.contentWindow?.focus();
  }, []);
  useEffect(() => host.onPaneAskedFor(showPane), [host, showPane]);
  const press = useCallback(
    ({ command }: Button): void => {
      if (command === undefined) showPane();
      // The stand-in does not tell an add-in that its pane is shown again; showing the writing view is what
      // it would do.
      void host.runCommand(command ?? "insertLatex");
    },
    [host, showPane],
  );
  useEffect(() => {
    const loading = loadShortcuts();
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.shiftKey || !event.altKey) return;
      void loading.then((shortcuts) => {
        const command = commandOf(event, shortcuts);
        if (command !== undefined) void host.runCommand(command);
      });
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [host]);

  const open = useCallback(
    (deck: Uint8Array, nextProfile: ProfileName, name: string) => {
      const next = makeHost(deck, nextProfile, name);
      // A host keeps its profile: choosing another one starts the pane anew, as in another PowerPoint.
      publish(next);
      setOpened((before) => ({
        host: next,
        profile: nextProfile,
        generation: before.generation + 1,
      }));
    },
    [makeHost, publish],
  );

  const openFile = useCallback(
    (file: File): void => {
      file
        .arrayBuffer()
        .then((bytes) => {
          open(new Uint8Array(bytes), profile, file.name);
          setMessage(fill(texts.opened, { name: file.name }));
        })
        .catch((error: unknown) => {
          const reason = reasonOf(error);
          setMessage(fill(texts.notADeck, { name: file.name, reason }));
        });
    },
    [open, profile, texts],
  );

  return (
    <DropZone hint={texts.dropHere} onFile={openFile}>
      <Header
        texts={texts}
        name={host.name}
        onFile={openFile}
        onSave={() => {
          download(host.deckBytes(), host.name);
          setMessage(fill(texts.saved, { name: host.name }));
        }}
        onUndo={() => host.undo()}
        onRedo={() => host.redo()}
        developer={developer}
        developerShown={developerShown}
        onDeveloper={() => setDeveloperShown(!developerShown)}
      />
      <Ribbon texts={texts} addIn={addIn} onPress={press} />
      <div className="work">
        <SlideList
          texts={texts}
          deck={view}
          current={current}
          onChoose={(number) => host.goToSlide(number)}
        />
        <main className="stage">
          {slide ? (
            <SlideEditor
              host={host}
              texts={texts}
              menu={addIn.textMenu}
              onPress={press}
              slide={slide}
              count={view.slides.length}
              selection={selection}
              width={view.width}
              height={view.height}
            />
          ) : (
            <p className="no-slides">{texts.noSlides}</p>
          )}
          {slide && slide.notes !== "" && (
            <section className="notes" aria-label={texts.notes}>
              <h2>{texts.notes}</h2>
              <p>{slide.notes}</p>
            </section>
          )}
          <div className="status">
            <span className="slide-of">
              {slide && fill(texts.slideOf, { number: current, count: view.slides.length })}
            </span>
            <span role="status" className="message">
              {message}
            </span>
          </div>
          <Developer
            id={developer}
            host={host}
            texts={texts}
            shown={developerShown}
            profile={profile}
            onProfile={(name) => open(host.deckBytes(), name, host.name)}
            selected={describeSelection(texts, slide, selection)}
            count={calls}
            say={setMessage}
          />
        </main>
        <PaneFrame
          key={generation}
          texts={texts}
          name={addIn.name}
          frame={frame}
          shown={paneShown}
          onClose={() => setPaneShown(false)}
        />
      </div>
    </DropZone>
  );
}
