import { FluentProvider } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { ReactElement } from "react";
import type { Offer } from "../../session/offer";
import type { Services } from "../../session/services";
import type { CheckedHost } from "../../actions/check";
import type { EditInput } from "../../actions/edit";
import type { TakenEquation } from "../../actions/insert-saved";
import type { PaneRequests } from "../../ribbon/requests";
import type { SurroundingsSource } from "../../host/surroundings";
import { joinPreambles } from "../../session/preamble";
import { settingsKind } from "../../kept/settings";
import type { Settings } from "../../kept/settings";
import { EquationView } from "../equation/EquationView";
import { Frame, Scroll } from "./Frame";
import type { View } from "./Frame";
import { Guard } from "./Guard";
import { late } from "../shared/late";
import { SettingsContext } from "../shared/use-settings";
import { useDeckPreamble } from "./use-deck-preamble";
import { useLanguage } from "./use-language";
import { useKept } from "../shared/use-kept";
import { useQuestionMark } from "./use-question-mark";
import { useTheme } from "./use-theme";
import { LaterSentencesContext, TextsContext } from "../shared/texts";
import type { LaterSentences } from "../shared/texts";

const EquationsView = late(
  async () =>
    (await import(/* webpackChunkName: "equations-view" */ "../equations/EquationsView"))
      .EquationsView,
);
const MoveInOffer = late(
  async () =>
    (await import(/* webpackChunkName: "move-in-offer" */ "../shared/MoveInOffer")).MoveInOffer,
  { quiet: true },
);
const ConvertView = late(
  async () =>
    (await import(/* webpackChunkName: "convert" */ "../convert/ConvertView")).ConvertView,
);
const LibraryView = late(
  async () =>
    (await import(/* webpackChunkName: "library" */ "../library/LibraryView")).LibraryView,
);
const HelpView = late(
  async () => (await import(/* webpackChunkName: "help" */ "../help/HelpView")).HelpView,
);
const SettingsView = late(
  async () =>
    (await import(/* webpackChunkName: "settings" */ "../settings/SettingsView")).SettingsView,
);
const ShortcutsView = late(
  async () =>
    (await import(/* webpackChunkName: "help" */ "../shortcuts/ShortcutsView")).ShortcutsView,
);
const CheckView = late(
  async () => (await import(/* webpackChunkName: "check" */ "../check/CheckView")).CheckView,
);

export interface AppProps {
  readonly services: Services;
  readonly surroundings: SurroundingsSource;
  readonly requests: PaneRequests;
  /** What "Check this PowerPoint" talks to. */
  readonly checkedHost: () => Promise<CheckedHost>;
  readonly loadSentences: (language: string) => Promise<LaterSentences>;
}

/** The pane: colours and language as in the program around it, and the view that is open. */
export function App({
  services,
  surroundings,
  requests,
  checkedHost,
  loadSentences,
}: AppProps): ReactElement {
  const around = useSyncExternalStore(surroundings.subscribe, surroundings.current);
  const { change, ...kept } = useKept(services.settings, settingsKind.empty);
  const deckPreamble = useDeckPreamble(services, surroundings, around.connection);
  const settings = useMemo(
    () => ({
      settings: kept.value,
      deckPreamble,
      preamble: joinPreambles(kept.value.preamble, deckPreamble),
      ready: kept.ready,
      kept: kept.kept,
      change: (part: Partial<Settings>) => {
        change((old) => ({ ...old, ...part }));
      },
    }),
    [kept.value, kept.ready, kept.kept, deckPreamble, change],
  );
  const { theme, dark } = useTheme(kept.value.theme, around.dark);
  const { language: chosen } = kept.value;
  const texts = useLanguage(chosen === "follow" ? around.language : chosen);
  const [sentences, setSentences] = useState<LaterSentences>();
  const [view, setView] = useState<View>("equation");
  const [taken, setTaken] = useState<TakenEquation>();
  const [opening, setOpening] = useState<EditInput>();
  /** The library entry that is about to be named. */
  const [naming, setNaming] = useState<string>();
  const { language } = texts;
  const [offer, setOffer] = useState<Offer>();
  const [task, setTask] = useState<"renumber" | "moveIn">();
  const moveIn = useCallback(() => {
    setOffer(undefined);
    setTask("moveIn");
    setView("convert");
  }, []);
  const convert = useCallback((wanted?: "renumber") => {
    setTask(wanted);
    setView("convert");
  }, []);
  useQuestionMark(() => {
    setView("shortcuts");
  });

  useEffect(() => {
    let wanted = true;
    void loadSentences(language).then((loaded) => {
      if (wanted) setSentences(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [loadSentences, language]);

  return (
    <TextsContext value={texts}>
      <LaterSentencesContext value={sentences}>
        <SettingsContext value={settings}>
          <FluentProvider theme={theme} dir={texts.direction ?? "ltr"} style={{ height: "100%" }}>
            <Frame view={view} dark={dark} onView={setView}>
              {/* The equation keeps its state while another view is open. */}
              <div hidden={view !== "equation"} style={{ height: "100%" }}>
                <Guard>
                  <EquationView
                    services={services}
                    surroundings={around}
                    active={view === "equation"}
                    onShown={surroundings.onShown}
                    requests={requests}
                    taken={taken}
                    opening={opening}
                    onList={() => {
                      setView("equations");
                    }}
                    onConvert={convert}
                    onOffer={setOffer}
                    notice={
                      offer && (
                        <MoveInOffer
                          offer={offer}
                          onLook={moveIn}
                          onDismiss={() => {
                            setOffer(undefined);
                          }}
                        />
                      )
                    }
                    onName={(id) => {
                      setNaming(id);
                      setView("library");
                    }}
                    onHelp={() => {
                      setView("help");
                    }}
                  />
                </Guard>
              </div>
              <Guard key={view}>
                {view === "equations" && (
                  <EquationsView
                    services={services}
                    connection={around.connection}
                    onOpen={(input) => {
                      setOpening(input);
                      setView("equation");
                    }}
                    onConvert={convert}
                    onMoveIn={moveIn}
                  />
                )}
                {view === "convert" && (
                  <ConvertView
                    key={task}
                    services={services}
                    connection={around.connection}
                    first={task}
                  />
                )}
                {view === "library" && (
                  <LibraryView
                    services={services}
                    naming={naming}
                    onNamed={() => {
                      setNaming(undefined);
                    }}
                    surroundings={around}
                    onOpen={(equation) => {
                      setTaken(equation);
                      setView("equation");
                    }}
                  />
                )}
                {view === "help" && (
                  <Scroll>
                    <HelpView
                      services={services}
                      surroundings={around}
                      mac={around.platform === "mac"}
                      onShortcuts={() => {
                        setView("shortcuts");
                      }}
                      onWelcome={() => {
                        settings.change({ welcome: true });
                        setView("equation");
                      }}
                      onCheck={
                        around.connection === "powerpoint"
                          ? () => {
                              setView("check");
                            }
                          : undefined
                      }
                    />
                  </Scroll>
                )}
                {view === "shortcuts" && (
                  <Scroll label={texts.pane.helpKeysTitle}>
                    <ShortcutsView mac={around.platform === "mac"} />
                  </Scroll>
                )}
                {view === "settings" && (
                  <Scroll>
                    <SettingsView services={services} connection={around.connection} />
                  </Scroll>
                )}
                {view === "check" && (
                  <Scroll>
                    <CheckView services={services} checkedHost={checkedHost} />
                  </Scroll>
                )}
              </Guard>
            </Frame>
          </FluentProvider>
        </SettingsContext>
      </LaterSentencesContext>
    </TextsContext>
  );
}
