/** The context menu of selected text, with the add-in's entries. */
import { useEffect, useRef } from "react";
import type { Button } from "./manifest";
import type { Texts } from "./texts";

interface TextMenuProps {
  readonly texts: Texts;
  /** In pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly entries: readonly Button[];
  readonly onPress: (button: Button) => void;
  readonly onClose: () => void;
}

export function TextMenu(props: TextMenuProps): React.JSX.Element {
  const { texts, at, entries, onPress, onClose } = props;
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    menu.current?.querySelector("button")?.focus();
  }, []);
  return (
    <div
      ref={menu}
      className="text-menu"
      role="menu"
      aria-label={texts.textMenu}
      style={{ left: at.x, top: at.y }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) onClose();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" || event.key === "Tab") onClose();
        event.stopPropagation();
      }}
    >
      {entries.map((entry) => (
        <button
          key={entry.id}
          type="button"
          role="menuitem"
          title={entry.hint}
          onClick={() => {
            onClose();
            onPress(entry);
          }}
        >
          <img src={entry.icons.small} alt="" width={16} height={16} />
          {entry.label}
        </button>
      ))}
    </div>
  );
}
