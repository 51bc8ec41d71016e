/** An equation of the deck, typeset by the browser: OMML → math tree → MathML. */
import { readOmml } from "../../omml/read";
import { writeMathml } from "../../mathml/write";
import { parseXml, XmlError } from "../../xml/parse";
import { memo, useLayoutEffect, useRef } from "react";

interface EquationProps {
  /** `m:oMath` or `m:oMathPara` with its namespaces. */
  readonly omml: string;
  /** What it says in letters: shown where the mathematics cannot be read. */
  readonly text: string;
}

export const Equation = memo(function Equation({ omml, text }: EquationProps): React.JSX.Element {
  const holder = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    holder.current?.replaceChildren(typeset(omml) ?? text);
  }, [omml, text]);
  return <span ref={holder} />;
});

/** The MathML element, or undefined when the deck's OMML is damaged. */
function typeset(omml: string): Element | undefined {
  let mathml: string;
  try {
    const { body, display } = readOmml(parseXml(omml));
    mathml = writeMathml(body, { display });
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
  // Parsed as XML and not as HTML: nothing in a deck can become a script or an event handler here.
  const parsed = new DOMParser().parseFromString(mathml, "application/xml");
  return parsed.querySelector("parsererror")
    ? undefined
    : document.importNode(parsed.documentElement, true);
}
