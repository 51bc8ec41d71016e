/**
 * The equations of the slide, which follow the selection, or of the whole deck, which is read on request. A
 * click opens an equation in the field.
 */
import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import type { Services } from "../../session/services";
import type { EditInput } from "../../actions/edit";
import { keyOfFound } from "../../session/equations/found";
import type { FoundEquation } from "../../session/equations/found";
import { itemsToSave } from "../../actions/items-to-save";
import { goToSlide } from "../../actions/go-to-slide";
import { save } from "../../actions/save-to-library";
import type { Connection } from "../../host/surroundings";
import { late } from "../shared/late";
import { fill } from "../../text/say";
import { failureSentence } from "../shared/host-sentences";
import { SearchField } from "../shared/SearchField";
import { moreButton, PAGE, plainList } from "../shared/list";
import { saveFile } from "../shared/save-file";
import { connectionMessage, saveMessage } from "../shared/sentences";
import { useLaterSentences, useTexts } from "../shared/texts";
import { EquationsFooter } from "./EquationsFooter";
import { EquationRow } from "./EquationRow";
import { ScopePicker } from "./ScopePicker";
import type { Scope } from "./ScopePicker";
import { useFollowing } from "./use-following";
import { useHarvest } from "./use-harvest";

/** The search field is shown for at least this many equations. */
const SEARCHED = 6;

const MoveInOffer = late(
  async () =>
    (await import(/* webpackChunkName: "move-in-offer" */ "../shared/MoveInOffer")).MoveInOffer,
  { quiet: true },
);

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "100%", minHeight: 0 },
  head: {
    flex: "0 0 auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  content: {
    flex: "1 1 auto",
    minHeight: 0,
    overflowY: "auto",
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
  },
  list: plainList,
  more: moreButton,
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  progress: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  bar: { gridColumn: "1 / -1" },
});

export interface EquationsViewProps {
  readonly services: Services;
  readonly connection: Connection;
  readonly onOpen: (input: EditInput) => void;
  /** Opens the review of formulas in texts. */
  readonly onConvert: () => void;
  /** Opens the review of what other tools left. */
  readonly onMoveIn: () => void;
}

export function EquationsView({
  services,
  connection,
  onOpen,
  onConvert,
  onMoveIn,
}: EquationsViewProps): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const later = useLaterSentences();
  const { equations: said, actions, pane } = texts;
  const [scope, setScope] = useState<Scope>("slide");
  const [search, setSearch] = useState("");
  const [shown, setShown] = useState(PAGE);
  const [news, setNews] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(NOTHING);
  const list = useRef<HTMLUListElement>(null);
  const connected = connection === "powerpoint";
  const following = useFollowing(services, connected && scope === "slide", "slide");
  const harvesting = useHarvest(services);
  const { found, fraction } = harvesting;

  const all = scope === "deck" ? found?.equations : following.slide?.equations;
  const wanted = useDeferredValue(search.trim().toLowerCase());
  const fits = useMemo(
    () =>
      wanted === ""
        ? all
        : all?.filter((e) => `${e.latex}\n${e.shapeName}`.toLowerCase().includes(wanted)),
    [all, wanted],
  );
  const failure =
    scope === "slide"
      ? following.failure
      : harvesting.failure?.kind === "failed"
        ? harvesting.failure.failure
        : undefined;
  const waiting = connected && !failure && (scope === "deck" ? fraction !== undefined : !all);
  const notice = connectionMessage(connection, texts);

  const chosenOnes = useMemo(
    () => (chosen.size === 0 || !all ? NONE : all.filter((e) => chosen.has(keyOfFound(e)))),
    [all, chosen],
  );
  const choose = useCallback((equation: FoundEquation) => {
    setNews("");
    setChosen((old) => {
      const next = new Set(old);
      if (!next.delete(keyOfFound(equation))) next.add(keyOfFound(equation));
      return next;
    });
  }, []);

  const show = (next: Scope): void => {
    setScope(next);
    setChosen(NOTHING);
    setShown(PAGE);
    setSearch("");
    setNews("");
    if (next === "slide") harvesting.cancel();
    else void harvesting.start();
  };

  const open = useCallback(
    (equation: FoundEquation) => {
      const others = all?.filter((e) => e.target.slideId === equation.target.slideId) ?? [];
      onOpen({ equation, others, again: scope === "slide" });
    },
    [all, onOpen, scope],
  );
  const writeText = useCallback(
    (text: string, done: string) => {
      void services.clipboard.write(Promise.resolve({ plain: text })).then((ok) => {
        setNews(ok ? done : said.copyRefused);
      });
    },
    [services, said],
  );
  const copyOne = useCallback(
    ({ latex }: FoundEquation) => {
      writeText(latex, said.copiedOne);
    },
    [writeText, said],
  );
  const saveAll = useCallback(
    async (wantedOnes: readonly FoundEquation[]) => {
      const items = await itemsToSave(services, wantedOnes);
      const result = await save.perform(services, items);
      setNews(saveMessage(result, texts).text);
    },
    [services, texts],
  );
  const saveOne = useCallback((equation: FoundEquation) => void saveAll([equation]), [saveAll]);
  const go = useCallback(
    (equation: FoundEquation) => {
      void goToSlide.perform(services, equation.target.slideId).then((result) => {
        if (result.kind === "failed") setNews(texts.host.hostFailures[result.failure.code]);
      });
    },
    [services, texts],
  );
  const copySeveral = (wantedOnes: readonly FoundEquation[]): void => {
    const text = wantedOnes.map(({ latex }) => latex).join("\n\n");
    const count = wantedOnes.length;
    writeText(text, count === 1 ? said.copiedOne : fill(said.copiedAll, { count }));
  };
  const saveTex = (): void => {
    if (!found) return;
    const name = "equations.tex";
    saveFile({ name, type: "application/x-tex", text: found.tex(said.fileTitle) });
    setNews(fill(said.saved, { name }));
  };

  /** The up and down keys move from row to row. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("li > button") ?? [])];
    const at = rows.findIndex((row) => row.parentElement?.contains(document.activeElement));
    if (at < 0) return;
    rows[at + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
    event.preventDefault();
  };

  const count = all?.length ?? 0;
  const visible = fits?.slice(0, shown) ?? [];
  const more = Math.min(PAGE, (fits?.length ?? 0) - visible.length);
  return (
    <div className={styles.view} data-testid="equations-view">
      <div className={styles.head}>
        <ScopePicker scope={scope} onChange={show} />
        <Button
          size="small"
          data-testid="convert"
          onClick={() => {
            onConvert();
          }}
        >
          {said.convert}
        </Button>
        {(count >= SEARCHED || search !== "") && (
          <SearchField
            text={search}
            label={said.search}
            hint={said.search}
            clear={said.clearSearch}
            onText={(text) => {
              setSearch(text);
              setNews("");
              setShown(PAGE);
            }}
          />
        )}
      </div>
      <div className={styles.content}>
        {notice && <p className={styles.hint}>{notice.title}</p>}
        {waiting &&
          (scope === "deck" ? (
            <div className={styles.progress}>
              <span>{said.readingDeck}</span>
              <Button
                size="small"
                onClick={() => {
                  show("slide");
                }}
              >
                {pane.cancel}
              </Button>
              <ProgressBar
                className={styles.bar}
                aria-label={said.readingDeck}
                value={fraction ?? 0}
              />
            </div>
          ) : (
            <p className={styles.hint} role="status">
              {said.reading}
            </p>
          ))}
        {failure && (
          <div role="alert">
            <p className={styles.hint}>{failureSentence(failure, texts, later?.refusals)}</p>
            <Button
              size="small"
              onClick={scope === "slide" ? following.refresh : () => void harvesting.start()}
            >
              {pane.again}
            </Button>
          </div>
        )}
        {!waiting && scope === "deck" && harvesting.offer && (
          <MoveInOffer
            offer={harvesting.offer}
            onLook={onMoveIn}
            onDismiss={harvesting.dismissOffer}
          />
        )}
        {!waiting && all && (
          <>
            {visible.length === 0 && (
              <p className={styles.hint}>{emptySentence(count, scope, search, said)}</p>
            )}
            <ul
              ref={list}
              className={styles.list}
              aria-label={scope === "deck" ? actions.harvest : actions.readSlide}
              onKeyDown={onKeyDown}
            >
              {visible.map((equation) => (
                <EquationRow
                  key={keyOfFound(equation)}
                  equation={equation}
                  chosen={chosen.has(keyOfFound(equation))}
                  onChoose={choose}
                  onOpen={open}
                  onCopy={copyOne}
                  onSave={saveOne}
                  onGo={scope === "deck" ? go : undefined}
                />
              ))}
            </ul>
            {more > 0 && (
              <Button
                className={styles.more}
                onClick={() => {
                  setShown(shown + PAGE);
                }}
              >
                {fill(said.showMore, { count: more })}
              </Button>
            )}
          </>
        )}
      </div>
      <EquationsFooter
        services={services}
        scope={scope}
        news={news}
        ready={!waiting && all !== undefined}
        all={all ?? NONE}
        found={fits ?? NONE}
        chosen={chosenOnes}
        onSay={setNews}
        onCopy={copySeveral}
        onSaveTex={saveTex}
        onSave={(wantedOnes) => void saveAll(wantedOnes)}
        onClear={() => {
          setChosen(NOTHING);
        }}
      />
    </div>
  );
}

const NOTHING: ReadonlySet<string> = new Set();
const NONE: readonly FoundEquation[] = [];

type Said = ReturnType<typeof useTexts>["equations"];

function emptySentence(count: number, scope: Scope, search: string, said: Said): string {
  if (count > 0) return fill(said.noneFound, { text: search.trim() });
  return scope === "deck" ? said.noneInDeck : said.none;
}
