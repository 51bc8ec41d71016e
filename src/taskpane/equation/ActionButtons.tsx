import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import type { Shortcut } from "../../actions/action";
import { copy } from "../../actions/copy";
import { save } from "../../actions/save-to-library";
import { Icon } from "../shared/Icon";
import { shortcutForAria, shortcutName } from "../shared/keys";
import { late } from "../shared/late";
import { useTexts } from "../shared/texts";
import type { Writing } from "./use-writing";

const CopyAs = late(
  async () => (await import(/* webpackChunkName: "copy-as" */ "./CopyAs")).CopyAs,
  { quiet: true },
);

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  insert: { flex: "1 1 96px" },
  // Without an icon: in a pane of usual width all four stand in one row then.
  copy: { flex: "1 1 auto" },
  // Where there is no room for all, these two go to the next row together.
  more: { display: "flex", gap: tokens.spacingHorizontalXS, marginInlineStart: "auto" },
  small: { minWidth: "32px", paddingInline: 0 },
});

/** Insert or Update, Copy, Copy as…, Save to the library. */
export function ActionButtons({
  writing,
  mac,
}: {
  readonly writing: Writing;
  readonly mac: boolean;
}): ReactElement {
  const styles = useStyles();
  const texts = useTexts();
  const [copying, setCopying] = useState(false);
  const { primary } = writing;
  const { opened } = writing.editing;
  return (
    <>
      {copying && <CopyAs {...writing.otherWays} canInsert={writing.canUseOtherWays} />}
      <div className={styles.buttons}>
        <Button
          className={styles.insert}
          appearance="primary"
          icon={<Icon name={primary.icon} />}
          disabledFocusable={writing.busy || !writing.canInsert}
          title={hint(
            opened ? texts.actions.updateHint : texts.actions.insertHint,
            primary.shortcut,
            mac,
          )}
          aria-keyshortcuts={ariaKeys(primary.shortcut, mac)}
          data-testid={opened ? "update" : "insert"}
          onClick={writing.startPrimary}
        >
          {opened ? texts.actions.update : texts.actions.insert}
        </Button>
        <Button
          className={styles.copy}
          title={hint(texts.actions.copyHint, copy.shortcut, mac)}
          aria-keyshortcuts={ariaKeys(copy.shortcut, mac)}
          data-testid="copy"
          onClick={writing.startCopy}
        >
          {texts.actions.copy}
        </Button>
        <div className={styles.more}>
          <Button
            aria-label={texts.pane.copyAs}
            title={texts.pane.copyAs}
            aria-expanded={copying}
            className={styles.small}
            data-testid="copy-as"
            onClick={() => {
              setCopying(!copying);
            }}
          >
            …
          </Button>
          <Button
            icon={<Icon name={save.icon} />}
            aria-label={texts.actions.save}
            title={hint(texts.actions.saveHint, save.shortcut, mac)}
            aria-keyshortcuts={ariaKeys(save.shortcut, mac)}
            data-testid="save"
            className={styles.small}
            onClick={() => void writing.saveToLibrary()}
          />
        </div>
      </div>
    </>
  );
}

function hint(text: string, shortcut: Shortcut | undefined, mac: boolean): string {
  return shortcut === undefined ? text : `${text} (${shortcutName(shortcut, mac)})`;
}

function ariaKeys(shortcut: Shortcut | undefined, mac: boolean): string | undefined {
  return shortcut === undefined ? undefined : shortcutForAria(shortcut, mac);
}
