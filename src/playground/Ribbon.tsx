/** A strip of PowerPoint's ribbon: the Insert tab with the add-in's group, as the manifest has it. */
import type { AddIn, Button } from "./manifest";
import type { Texts } from "./texts";

interface RibbonProps {
  readonly texts: Texts;
  readonly addIn: AddIn;
  readonly onPress: (button: Button) => void;
}

export function Ribbon({ texts, addIn, onPress }: RibbonProps): React.JSX.Element {
  return (
    <section className="ribbon" aria-label={texts.ribbon}>
      <span className="ribbon-tab">{texts.ribbonTab}</span>
      <div className="ribbon-group">
        <div className="ribbon-buttons">
          {addIn.ribbon.map((button) => (
            <button
              key={button.id}
              type="button"
              className="ribbon-button"
              title={button.hint}
              onClick={() => onPress(button)}
            >
              <img src={button.icons.large} alt="" width={32} height={32} />
              {button.label}
            </button>
          ))}
        </div>
        <span className="ribbon-group-name">{addIn.group}</span>
      </div>
    </section>
  );
}
