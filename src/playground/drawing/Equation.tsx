/** An equation of the deck, typeset: OMML → math tree → MathML. */
import { readOmml } from "../../omml/read";
import { showFormula } from "../../picture/show";
import { writeMathml } from "../../mathml/write";
import { parseXml, XmlError } from "../../xml/parse";
import { memo, useLayoutEffect, useRef } from "react";

/** An event that bubbles: an equation was drawn, and what follows it has moved. */
export const DRAWN = "equationdrawn";

interface EquationProps {
  /** `m:oMath` or `m:oMathPara`, including its namespace declarations. */
  readonly omml: string;
  /** Its plain text, shown if the mathematics cannot be read. */
  readonly text: string;
}

export const Equation = memo(function Equation({ omml, text }: EquationProps): React.JSX.Element {
  const holder = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const mathml = mathmlOf(omml);
    if (mathml === undefined) {
      element.replaceChildren(text);
      return;
    }
    return showFormula(element, mathml, () =>
      element.dispatchEvent(new Event(DRAWN, { bubbles: true })),
    );
  }, [omml, text]);
  return <span ref={holder} />;
});

/** Undefined when the deck's OMML is damaged. */
function mathmlOf(omml: string): string | undefined {
  try {
    const { body, display } = readOmml(parseXml(omml));
    return writeMathml(body, { display, drawn: true });
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}
