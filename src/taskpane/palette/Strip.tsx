import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo, useMemo } from "react";
import type { ReactElement } from "react";
import type { CommandRow } from "../../latex/commands/row";
import type { Translator } from "../../session/translator";
import * as english from "../../text/en/palette";
import { fill } from "../../text/say";
import type { Translation } from "../../text/say";
import { useTable } from "../shared/use-table";
import { stripItems } from "./items";
import { moveBetween } from "./roving";
import { Sample } from "./Sample";

const german = {
  de: async () =>
    (await import(/* webpackChunkName: "words-de" */ "../../text/de/palette")).palette,
};

const useStyles = makeStyles({
  strip: { display: "flex", gap: "2px" },
  button: {
    flex: "1 1 0",
    minWidth: "24px",
    height: "32px",
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    overflow: "hidden",
    // Structures of two rows are higher than the button: they are shrunk.
    "& svg": { display: "block", maxHeight: "26px" },
  },
});

/** The structures that most equations need, to click on; the arrow keys move between them. */
export const Strip = memo(function Strip({
  translator,
  commands,
  onPick,
}: {
  readonly translator: Translator;
  readonly commands: readonly CommandRow[];
  /** As in the palette. */
  readonly onPick: (snippet: string, name: string) => void;
}): ReactElement {
  const styles = useStyles();
  const texts =
    useTable<Translation<typeof english.palette>>(english.palette, german) ?? english.palette;
  const items = useMemo(() => stripItems(commands, texts), [commands, texts]);
  return (
    <div
      className={styles.strip}
      role="toolbar"
      aria-label={texts.drawer_structures}
      data-testid="strip"
      onKeyDown={(event) => {
        moveBetween(event, "button");
      }}
    >
      {items.map((item, i) => {
        const label = fill(texts.item, { doc: item.doc, name: item.name });
        return (
          <Button
            key={item.name}
            className={styles.button}
            appearance="subtle"
            tabIndex={i === 0 ? 0 : -1}
            aria-label={label}
            title={label}
            data-name={item.name}
            onClick={() => {
              onPick(item.snippet, item.name);
            }}
          >
            <Sample item={item} translator={translator} />
          </Button>
        );
      })}
    </div>
  );
});
