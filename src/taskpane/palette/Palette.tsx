/** The palette as shown: families, search, what was used lately, and a picker for the size of matrices. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useDeferredValue, useId, useMemo, useState } from "react";
import type { KeyboardEvent, ReactElement } from "react";
import type { Translator } from "../../session/translator";
import type { CommandRow } from "../../latex/commands/row";
import * as english from "../../text/en/palette";
import { fill } from "../../text/say";
import type { Translation } from "../../text/say";
import { SearchField } from "../shared/SearchField";
import { useTable } from "../shared/use-table";
import { DRAWERS, paletteItems, stripItems } from "./items";
import type { Drawer, PaletteItem } from "./items";
import { MatrixPicker } from "./MatrixPicker";
import { Sample } from "./Sample";
import { moveBetween } from "./roving";
import { usePaletteSearch } from "./use-search";

const german = {
  de: async () =>
    (await import(/* webpackChunkName: "words-de" */ "../../text/de/palette")).palette,
};

/** The signs on the tabs. */
const SIGNS: Readonly<Record<Drawer | "recent", string>> = {
  recent: "↺",
  structures: "√x",
  greek: "α",
  operators: "∑",
  relations: "≤",
  arrows: "→",
  delimiters: "( )",
  accents: "â",
  functions: "sin",
  symbols: "∞",
  matrices: "⊞",
  environments: "{≡",
  alphabets: "ℝ",
  chemistry: "H₂",
  physics: "∂ₜ",
};

/** A longer list would take longer to draw than refining the search does. */
const FOUND_SHOWN = 120;
const RECENT_SHOWN = 24;

const useStyles = makeStyles({
  palette: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  tabs: { display: "flex", flexWrap: "wrap", gap: "2px" },
  tab: {
    minWidth: "32px",
    height: "28px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    font: "inherit",
    fontFamily: '"Cambria Math", "STIX Two Math", math',
    color: tokens.colorNeutralForeground2,
    backgroundColor: "transparent",
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  grid: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(36px, 1fr))",
    gap: "2px",
    maxHeight: "216px",
    overflowY: "auto",
    padding: "2px",
    margin: "-2px",
  },
  wide: { gridTemplateColumns: "repeat(auto-fill, minmax(64px, 1fr))" },
  item: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    minHeight: "32px",
    minWidth: 0,
    padding: "2px",
    overflow: "hidden",
    font: "inherit",
    fontFamily: '"Cambria Math", "STIX Two Math", math',
    fontSize: "18px",
    lineHeight: 1.2,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
});

type PaletteTexts = Translation<typeof english.palette>;

export interface PaletteProps {
  readonly translator: Translator;
  /** The table of commands in the person's language. */
  readonly commands: readonly CommandRow[];
  /** Names of the commands used last, newest first. */
  readonly recent: readonly string[];
  /** Inserts a snippet at the caret of the field; `name` is remembered as used. */
  readonly onPick: (snippet: string, name: string) => void;
}

/** Symbols and structures to click on; the arrow keys move between the buttons of a group. */
export function Palette({ translator, commands, recent, onPick }: PaletteProps): ReactElement {
  const styles = useStyles();
  const texts = useTable<PaletteTexts>(english.palette, german) ?? english.palette;
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<Drawer | "recent">();
  const panel = useId();
  const items = useMemo(() => paletteItems(commands, texts), [commands, texts]);
  const strip = useMemo(() => stripItems(commands, texts), [commands, texts]);
  const search = usePaletteSearch(translator, items);
  const inDrawer = (wanted: Drawer): readonly PaletteItem[] => {
    const own = items.filter(({ drawer }) => drawer === wanted);
    if (wanted !== "structures") return own;
    return [...strip, ...own.filter(({ name }) => strip.every((one) => one.name !== name))];
  };
  const deferred = useDeferredValue(text.trim());
  const found = useMemo(
    () => (deferred === "" ? undefined : search.find(deferred)),
    [search, deferred],
  );
  // The recently used commands do not move under the mouse while the palette is open.
  const [usedBefore] = useState(recent);
  const usedLately = useMemo(
    () => search.named(usedBefore).slice(0, RECENT_SHOWN),
    [search, usedBefore],
  );
  const drawers: readonly (Drawer | "recent")[] =
    usedLately.length > 0 ? ["recent", ...DRAWERS] : DRAWERS;
  const open = chosen ?? drawers[0] ?? "structures";
  const shown = found?.slice(0, FOUND_SHOWN) ?? (open === "recent" ? usedLately : inDrawer(open));
  const title =
    found === undefined ? texts[`drawer_${open}`] : fill(texts.found, { count: found.length });

  return (
    <div className={styles.palette} data-testid="palette">
      <SearchField
        text={text}
        label={texts.search}
        hint={texts.searchHint}
        clear={texts.clearSearch}
        controls={panel}
        onText={setText}
      />
      <div
        className={styles.tabs}
        role="tablist"
        aria-label={texts.families}
        onKeyDown={(event) => {
          moveBetween(event, '[role="tab"]');
        }}
      >
        {drawers.map((drawer) => {
          const selected = found === undefined && drawer === open;
          return (
            <button
              key={drawer}
              type="button"
              role="tab"
              aria-selected={selected}
              aria-controls={panel}
              title={texts[`drawer_${drawer}`]}
              tabIndex={drawer === open ? 0 : -1}
              className={mergeClasses(styles.tab, selected && styles.chosen)}
              onClick={() => {
                setText("");
                setChosen(drawer);
              }}
            >
              {/* The title is the accessible name: the sign says nothing to a screen reader. */}
              <span aria-hidden>{SIGNS[drawer]}</span>
            </button>
          );
        })}
      </div>
      <div id={panel} role="tabpanel" aria-label={title}>
        <p className={styles.title} role={found === undefined ? undefined : "status"}>
          {title}
        </p>
        {found?.length === 0 && (
          <p className={styles.note}>{fill(texts.none, { text: deferred })}</p>
        )}
        {found === undefined && open === "matrices" && (
          <MatrixPicker texts={texts} onPick={onPick} />
        )}
        <Buttons
          key={found === undefined ? open : "found"}
          items={shown}
          label={title}
          text={texts.item}
          translator={translator}
          onPick={onPick}
        />
      </div>
    </div>
  );
}

function Buttons({
  items,
  label,
  text,
  translator,
  onPick,
}: {
  readonly items: readonly PaletteItem[];
  readonly label: string;
  readonly text: string;
  readonly translator: Translator;
  readonly onPick: PaletteProps["onPick"];
}): ReactElement | null {
  const styles = useStyles();
  /** The button that Tab leads to. */
  const [current, setCurrent] = useState(0);
  if (items.length === 0) return null;
  const wide = items.filter(({ glyph }) => glyph === "").length > items.length / 2;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    moveBetween(event, "button");
  };
  return (
    <div
      className={mergeClasses(styles.grid, wide && styles.wide)}
      role="toolbar"
      aria-label={label}
      onKeyDown={onKeyDown}
    >
      {items.map((item, at) => (
        <button
          key={item.name}
          type="button"
          className={styles.item}
          title={fill(text, { doc: item.doc, name: item.name })}
          // A drawn structure has no text of its own to read: there the title is the accessible name.
          aria-label={
            item.glyph === "" ? undefined : fill(text, { doc: item.doc, name: item.name })
          }
          tabIndex={at === Math.min(current, items.length - 1) ? 0 : -1}
          data-name={item.name}
          onFocus={() => {
            setCurrent(at);
          }}
          onClick={() => {
            onPick(item.snippet, item.name);
          }}
        >
          {item.glyph === "" ? <Sample item={item} translator={translator} /> : item.glyph}
        </button>
      ))}
    </div>
  );
}
