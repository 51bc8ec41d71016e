import { Select, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode, Ref } from "react";
import type { LibraryViewSettings } from "../../library/view-settings";
import { SearchField } from "../shared/SearchField";
import { useLibraryTexts } from "./library-texts";
import type { Filter, LibraryModel, Scope } from "./use-library";

const useStyles = makeStyles({
  filters: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  line: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center", minWidth: 0 },
  tabs: { flex: "1 1 auto" },
  // As wide as the selected choice if there is room; long folder names are cut.
  select: {
    flex: "1 1 0",
    minWidth: 0,
    "& select": { textOverflow: "ellipsis", paddingInlineEnd: tokens.spacingHorizontalL },
  },
});

/** A value in the folder select: no folder has this name, since `cleanFolder` strips slashes at the ends. */
const FAVOURITES = "/favourites/";

export interface FiltersProps {
  readonly searchBox: Ref<HTMLInputElement>;
  readonly filter: Filter;
  readonly onFilter: (change: Partial<Filter>) => void;
  readonly model: LibraryModel;
  /** Whether the deck carries folders. */
  readonly deck: boolean;
  readonly menu: ReactNode;
  readonly onSearchKey: (event: React.KeyboardEvent) => void;
}

/** What is shown: scope, search, folder, tag, order. */
export function Filters({
  searchBox,
  filter,
  onFilter,
  model,
  deck,
  menu,
  onSearchKey,
}: FiltersProps): ReactElement {
  const styles = useStyles();
  const t = useLibraryTexts();
  const { scope } = filter;
  return (
    <div className={styles.filters}>
      <div className={styles.line}>
        <TabList
          className={styles.tabs}
          size="small"
          selectedValue={scope}
          aria-label={t.scopes}
          onTabSelect={(_, { value }) => {
            const wanted = SCOPES.find((one) => one === value) ?? "saved";
            onFilter({ scope: wanted, folder: "", tag: "", favourites: false });
          }}
        >
          <Tab value="saved">{t.scopeSaved}</Tab>
          <Tab value="history">{t.scopeHistory}</Tab>
          {(deck || scope === "deck") && <Tab value="deck">{t.scopeDeck}</Tab>}
        </TabList>
        {menu}
      </div>
      <SearchField
        ref={searchBox}
        text={filter.text}
        label={t.search}
        hint={t.searchHint}
        clear={t.clearSearch}
        onText={(text) => {
          onFilter({ text });
        }}
        onKeyDown={onSearchKey}
      />
      {scope !== "history" && (
        <div className={styles.line}>
          <Select
            className={styles.select}
            size="small"
            aria-label={t.folder}
            title={t.folder}
            value={filter.favourites ? FAVOURITES : filter.folder}
            onChange={(_, { value }) => {
              onFilter(
                value === FAVOURITES
                  ? { favourites: true, folder: "" }
                  : { favourites: false, folder: value },
              );
            }}
          >
            <option value="">{t.allFolders}</option>
            <option value={FAVOURITES}>{t.favourites}</option>
            {model.folders.map((path) => (
              <option key={path} value={path}>
                {path}
              </option>
            ))}
          </Select>
          <Select
            className={styles.select}
            size="small"
            aria-label={t.tag}
            title={t.tag}
            value={filter.tag}
            onChange={(_, { value }) => {
              onFilter({ tag: value });
            }}
          >
            <option value="">{t.allTags}</option>
            {model.tags.map(({ tag, count }) => (
              <option key={tag} value={tag}>
                {`${tag} (${count})`}
              </option>
            ))}
          </Select>
          <Select
            className={styles.select}
            size="small"
            aria-label={t.sort}
            title={t.sort}
            value={model.view.sort}
            onChange={(_, { value }) => {
              const sort = SORTS.find((order) => order === value);
              if (sort !== undefined) model.setView({ sort });
            }}
          >
            <option value="manual">{t.sortManual}</option>
            <option value="recent">{t.sortRecent}</option>
            <option value="used">{t.sortUsed}</option>
            <option value="name">{t.sortName}</option>
          </Select>
        </div>
      )}
    </div>
  );
}

const SCOPES: readonly Scope[] = ["saved", "history", "deck"];
const SORTS: readonly LibraryViewSettings["sort"][] = ["manual", "recent", "used", "name"];
