import { Button, FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import type { ReactElement } from "react";
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
import { Guard } from "./Guard";
import { Icon } from "../shared/Icon";
import { late } from "../shared/late";
import { SettingsContext } from "../shared/use-settings";
import { useDeckPreamble } from "./use-deck-preamble";
import { useKept } from "../shared/use-kept";
import { useQuestionMark } from "./use-question-mark";
import { useTheme } from "./use-theme";
import {
  LaterSentencesContext,
  TextsContext,
  languageFor,
  loadTexts,
  useTexts,
} from "../shared/texts";
import { english } from "../shared/texts-en";
import type { LaterSentences } from "../shared/texts";
import type { Texts } from "../shared/texts-en";

const EquationsView = late(
  async () =>
    (await import(/* webpackChunkName: "equations-view" */ "../equations/EquationsView"))
      .EquationsView,
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

const useStyles = makeStyles({
  app: {
    height: "100%",
    display: "flex",
    flexDirection: "column",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    colorScheme: "light",
  },
  dark: { colorScheme: "dark" },
  header: {
    flex: "0 0 auto",
    display: "flex",
    alignItems: "center",
    minHeight: "36px",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0 ${tokens.spacingHorizontalL}`,
  },
  headerWithBack: { paddingLeft: tokens.spacingHorizontalS },
  title: {
    flex: "1 1 auto",
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  main: { flex: "1 1 auto", minHeight: 0 },
  scroll: {
    height: "100%",
    overflowY: "auto",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
});

/** What the pane shows. Others (library, settings) join here. */
type View =
  "equation" | "equations" | "convert" | "library" | "help" | "shortcuts" | "settings" | "check";

export interface AppProps {
  readonly services: Services;
  readonly surroundings: SurroundingsSource;
  readonly requests: PaneRequests;
  /** What "Check this PowerPoint" talks to. */
  readonly checkedHost: () => Promise<CheckedHost>;
  readonly loadSentences: (language: string) => Promise<LaterSentences>;
}

/** The texts of the program's language; English until they have loaded. */
function useLanguage(tag: string | undefined): Texts {
  const [texts, setTexts] = useState(english);
  const language = languageFor(tag ?? navigator.language);
  useEffect(() => {
    let wanted = true;
    void loadTexts(language).then((loaded) => {
      if (!wanted) return;
      document.documentElement.lang = loaded.language;
      document.documentElement.dir = loaded.direction ?? "ltr";
      document.title = loaded.pane.title;
      setTexts(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [language]);
  return texts;
}

/** The pane: colours and language of the program around it, and the view that is open. */
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
  /** The entry of the library that is to be named. */
  const [naming, setNaming] = useState<string>();
  const { language } = texts;
  const [task, setTask] = useState<"renumber">();
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

/** A view that scrolls; one that has nothing to tab to (with a label) is scrolled by keyboard itself. */
function Scroll({
  label,
  children,
}: {
  readonly label?: string;
  readonly children: ReactElement;
}): ReactElement {
  const styles = useStyles();
  return (
    <div
      className={styles.scroll}
      {...(label === undefined ? {} : { tabIndex: 0, role: "region", "aria-label": label })}
    >
      {children}
    </div>
  );
}

function Frame({
  view,
  dark,
  onView,
  children,
}: {
  readonly view: View;
  readonly dark: boolean;
  readonly onView: (view: View) => void;
  readonly children: React.ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { pane, equations } = useTexts();
  const header = useRef<HTMLElement>(null);
  useEffect(() => {
    // Into a view leads its way back; the equation's field takes the focus itself.
    if (view !== "equation") header.current?.querySelector("button")?.focus();
  }, [view]);
  const titles: Readonly<Record<View, string>> = {
    equation: pane.equation,
    equations: equations.title,
    convert: equations.convert,
    help: pane.helpTitle,
    shortcuts: pane.helpKeysTitle,
    library: pane.library,
    settings: pane.settings,
    check: pane.helpCheckTitle,
  };
  return (
    <div className={`${styles.app} ${dark ? styles.dark : ""}`}>
      <header
        ref={header}
        className={`${styles.header} ${view === "equation" ? "" : styles.headerWithBack}`}
      >
        {view !== "equation" && (
          <Button
            appearance="subtle"
            icon={<Icon name="back" />}
            aria-label={pane.back}
            title={pane.back}
            data-testid="back"
            onClick={() => {
              onView("equation");
            }}
          />
        )}
        <h1 className={styles.title}>{titles[view]}</h1>
        {view === "equation" && (
          <Button
            appearance="subtle"
            icon={<Icon name="list" />}
            aria-label={equations.open}
            title={equations.open}
            data-testid="equations"
            onClick={() => {
              onView("equations");
            }}
          />
        )}
        {view === "equation" && (
          <Button
            appearance="subtle"
            icon={<Icon name="library" />}
            aria-label={pane.library}
            title={pane.library}
            data-testid="library"
            onClick={() => {
              onView("library");
            }}
          />
        )}
        {view === "equation" && (
          <Button
            appearance="subtle"
            icon={<Icon name="settings" />}
            aria-label={pane.settings}
            title={pane.settings}
            data-testid="settings"
            onClick={() => {
              onView("settings");
            }}
          />
        )}
        {view === "equation" && (
          <Button
            appearance="subtle"
            icon={<Icon name="help" />}
            aria-label={pane.help}
            title={pane.help}
            data-testid="help"
            onClick={() => {
              onView("help");
            }}
          />
        )}
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
