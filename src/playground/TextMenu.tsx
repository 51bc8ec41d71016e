/** The context menu of selected text, with the add-in's entry. */
import { useEffect, useRef } from "react";
import type { Texts } from "./texts";

interface TextMenuProps {
  readonly texts: Texts;
  /** Pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onSelectionToEquation: () => void;
  readonly onClose: () => void;
}

export function TextMenu(props: TextMenuProps): React.JSX.Element {
  const { texts, at, onSelectionToEquation, onClose } = props;
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
      onBlur={onClose}
      onKeyDown={(event) => {
        if (event.key === "Escape" || event.key === "Tab") onClose();
        event.stopPropagation();
      }}
    >
      <button
        type="button"
        role="menuitem"
        onClick={() => {
          onClose();
          onSelectionToEquation();
        }}
      >
        <img src="assets/icons/selection-16.png" alt="" width={16} height={16} />
        {texts.convertToEquations}
      </button>
    </div>
  );
}
