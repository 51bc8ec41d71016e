import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { GriffelStyle } from "@fluentui/react-components";
import { useState } from "react";
import type { ReactElement } from "react";
import { Icon } from "../shared/Icon";
import { shortcutForAria, shortcutName } from "../shared/keys";
import { late } from "../shared/late";
import { useTexts } from "../shared/texts";
import type { Writing } from "./use-writing";
import { WRITING_ACTIONS, type WritingAction } from "./writing-actions";

const CopyAs = late(
  async () => (await import(/* webpackChunkName: "copy-as" */ "./CopyAs")).CopyAs,
  { quiet: true },
);

const narrow: GriffelStyle = {
  minWidth: 0,
  paddingInline: tokens.spacingHorizontalS,
  overflow: "hidden",
  whiteSpace: "nowrap",
  "@media (max-width: 340px)": {
    fontSize: tokens.fontSizeBase200,
    paddingInline: tokens.spacingHorizontalXS,
    "& > .fui-Button__icon": { display: "none" },
  },
};

const useStyles = makeStyles({
  // One row in the narrowest pane, too: names are cut off, and the button's title has them in full.
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS },
  primary: { flex: "1 0 auto", ...narrow },
  text: { flex: "1 1 auto", ...narrow },
  name: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis" },
  more: { display: "flex", flex: "0 0 auto", gap: tokens.spacingHorizontalXS },
  icon: { minWidth: "32px", paddingInline: 0 },
});

/** A button for each action that has one, and the menu of other formats to copy. */
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
  const offered = WRITING_ACTIONS.filter((action) => action.offered?.(writing) !== false);
  const buttons = (looks: WritingAction["button"]): ReactElement[] =>
    offered
      .filter(({ button }) => button === looks)
      .map((action) => (
        <ActionButton key={action.name} action={action} writing={writing} mac={mac} />
      ));
  return (
    <>
      {copying && <CopyAs {...writing.otherWays} canInsert={writing.canUseOtherWays} />}
      <div className={styles.buttons}>
        {buttons(writing.canInsert ? "primary" : "text")}
        {buttons(writing.canInsert ? "text" : "primary")}
        <div className={styles.more}>
          <Button
            aria-label={texts.pane.copyAs}
            title={texts.pane.copyAs}
            aria-expanded={copying}
            className={styles.icon}
            data-testid="copy-as"
            onClick={() => {
              setCopying(!copying);
            }}
          >
            …
          </Button>
          {buttons("icon")}
        </div>
      </div>
    </>
  );
}

function ActionButton({
  action: { name, icon, shortcut, button, ready, does },
  writing,
  mac,
}: {
  readonly action: WritingAction;
  readonly writing: Writing;
  readonly mac: boolean;
}): ReactElement {
  const styles = useStyles();
  const { actions, pane } = useTexts();
  const hint = actions[`${name}Hint`];
  return (
    <Button
      className={styles[button ?? "text"]}
      // Text buttons have no icon, so that all buttons fit in one row in a pane of usual width.
      icon={button === "text" ? null : <Icon name={icon} />}
      // Where nothing can be inserted, copying becomes the primary button.
      appearance={button === (writing.canInsert ? "primary" : "text") ? "primary" : "secondary"}
      aria-label={button === "icon" ? actions[name] : undefined}
      disabledFocusable={ready?.(writing) === false}
      title={shortcut === undefined ? hint : `${hint} (${shortcutName(shortcut, mac, pane)})`}
      aria-keyshortcuts={shortcut && shortcutForAria(shortcut, mac)}
      data-testid={name}
      onClick={() => {
        does(writing);
      }}
    >
      {button !== "icon" && <span className={styles.name}>{actions[name]}</span>}
    </Button>
  );
}
