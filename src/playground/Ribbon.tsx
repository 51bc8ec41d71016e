/** A strip of PowerPoint's ribbon: the Insert tab with the add-in's group. */
import type { Texts } from "./texts";

interface RibbonProps {
  readonly texts: Texts;
  readonly onInsertLatex: () => void;
}

export function Ribbon({ texts, onInsertLatex }: RibbonProps): React.JSX.Element {
  return (
    <section className="ribbon" aria-label={texts.ribbon}>
      <span className="ribbon-tab">{texts.ribbonTab}</span>
      <div className="ribbon-group">
        <button
          type="button"
          className="ribbon-button"
          title={texts.insertLatexHint}
          onClick={onInsertLatex}
        >
          <img src="assets/icons/insert-32.png" alt="" width={32} height={32} />
          {texts.insertLatex}
        </button>
        <span className="ribbon-group-name">{texts.ribbonGroup}</span>
      </div>
    </section>
  );
}
