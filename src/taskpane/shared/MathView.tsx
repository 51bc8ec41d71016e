import { useLayoutEffect, useRef } from "react";
import type { ReactElement } from "react";
import { showFormula } from "../../picture/show";
import { measureTogether } from "./measure-together";
import { SMALLEST } from "./smallest";

/**
 * An equation, typeset.
 * @param fits In a list: a wide equation is shrunk, down to half its size, so that the whole can be seen.
 */
export function MathView({
  mathml,
  className,
  fits = false,
}: {
  readonly mathml: string;
  readonly className?: string;
  readonly fits?: boolean;
}): ReactElement {
  const holder = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const fit = (): void => {
      if (!fits) return;
      element.style.fontSize = "";
      measureTogether(() => {
        const [room, width] = [element.clientWidth, element.scrollWidth];
        const size = parseFloat(getComputedStyle(element).fontSize);
        return () => {
          if (width <= room) return;
          element.style.fontSize = `${size * Math.max(SMALLEST, room / width)}px`;
        };
      });
    };
    return showFormula(element, mathml, fit, fits);
  }, [mathml, fits]);
  return <span ref={holder} className={className} />;
}
