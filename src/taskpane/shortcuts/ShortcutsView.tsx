import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactElement } from "react";
import { shortcuts as english } from "../../text/en/shortcuts";
import { useTexts } from "../shared/texts";
import { useTable } from "../shared/use-table";
import { SHORTCUTS, nameOfKeys } from "./shortcuts";
import type { ShortcutGroup, ShortcutRow, ShortcutTexts } from "./shortcuts";

const loaders = {
  de: async (): Promise<ShortcutTexts> =>
    (await import(/* webpackChunkName: "help-de" */ "../../text/de/shortcuts")).shortcuts,
};

const useStyles = makeStyles({
  view: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  intro: { margin: 0 },
  title: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  table: { width: "100%", borderCollapse: "collapse" },
  keys: {
    width: "42%",
    padding: `2px ${tokens.spacingHorizontalS} 2px 0`,
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
  },
  meaning: { padding: "2px 0", verticalAlign: "top" },
  key: {
    display: "inline-block",
    margin: `0 ${tokens.spacingHorizontalXS} 2px 0`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
});

/** All keys of the add-in, with their names on this kind of keyboard. */
export function ShortcutsView({ mac }: { readonly mac: boolean }): ReactElement {
  const styles = useStyles();
  const { pane } = useTexts();
  const texts = useTable<ShortcutTexts>(english, loaders);
  if (!texts) return <p role="status">{pane.loading}</p>;
  return (
    <div className={styles.view} data-testid="shortcuts-view">
      <p className={styles.intro}>{texts.intro}</p>
      {SHORTCUTS.map((group) => (
        <Group key={group.title} group={group} texts={texts} mac={mac} />
      ))}
    </div>
  );
}

function Group({
  group,
  texts,
  mac,
}: {
  readonly group: ShortcutGroup;
  readonly texts: ShortcutTexts;
  readonly mac: boolean;
}): ReactElement {
  const styles = useStyles();
  const id = useId();
  const { actions } = useTexts();
  const meaningOf = ({ meaning }: ShortcutRow): string =>
    typeof meaning === "string" ? texts[meaning] : actions[meaning.action];
  return (
    <section>
      <h2 className={styles.title} id={id}>
        {texts[group.title]}
      </h2>
      <table className={styles.table} aria-labelledby={id}>
        <tbody>
          {group.rows.map((row) => (
            <tr key={meaningOf(row)}>
              <th scope="row" className={styles.keys}>
                {((mac ? row.mac : undefined) ?? row.keys).map((press) => {
                  const name = nameOfKeys(press, mac, texts);
                  return (
                    <kbd key={name} className={styles.key}>
                      {name}
                    </kbd>
                  );
                })}
              </th>
              <td className={styles.meaning}>{meaningOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {group.note !== undefined && <p className={styles.note}>{texts[group.note]}</p>}
    </section>
  );
}
