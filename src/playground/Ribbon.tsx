/** A strip of PowerPoint's ribbon: the Insert tab with the add-in's group. */
import type { Texts } from "./texts";

interface RibbonProps {
  readonly texts: Texts;
  readonly onInsertLatex: () => void;
  readonly onEditEquation: () => void;
  readonly onConvert: () => void;
}

export function Ribbon(props: RibbonProps): React.JSX.Element {
  const { texts, onInsertLatex, onEditEquation, onConvert } = props;
  return (
    <section className="ribbon" aria-label={texts.ribbon}>
      <span className="ribbon-tab">{texts.ribbonTab}</span>
      <div className="ribbon-group">
        <div className="ribbon-buttons">
          <RibbonButton
            icon="insert"
            label={texts.insertLatex}
            hint={texts.insertLatexHint}
            onClick={onInsertLatex}
          />
          <RibbonButton
            icon="edit"
            label={texts.editEquation}
            hint={texts.editEquationHint}
            onClick={onEditEquation}
          />
          <RibbonButton
            icon="selection"
            label={texts.convertToEquations}
            hint={texts.convertToEquationsHint}
            onClick={onConvert}
          />
        </div>
        <span className="ribbon-group-name">{texts.ribbonGroup}</span>
      </div>
    </section>
  );
}

function RibbonButton(props: {
  readonly icon: string;
  readonly label: string;
  readonly hint: string;
  readonly onClick: () => void;
}): React.JSX.Element {
  return (
    <button type="button" className="ribbon-button" title={props.hint} onClick={props.onClick}>
      <img src={`assets/icons/${props.icon}-32.png`} alt="" width={32} height={32} />
      {props.label}
    </button>
  );
}
