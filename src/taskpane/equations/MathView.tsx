import { useLayoutEffect, useRef } from "react";
import type { ReactElement } from "react";
import { measureTogether } from "../shared/measure-together";
import { SMALLEST } from "../shared/smallest";

/**
 * An equation, typeset. The page needs the translator's style sheet.
 * @param fits A wide one is made smaller, down to half its size, so that it can be seen as a whole.
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
    // Our writer escapes; it is parsed as XML all the same, so that nothing can become HTML.
    const parsed = new DOMParser().parseFromString(mathml, "application/xml");
    const element = holder.current;
    if (element === null) return;
    element.style.fontSize = "";
    element.replaceChildren(document.importNode(parsed.documentElement, true));
    if (!fits) return;
    measureTogether(() => {
      const [room, width] = [element.clientWidth, element.scrollWidth];
      const size = parseFloat(getComputedStyle(element).fontSize);
      return () => {
        if (width <= room) return;
        element.style.fontSize = `${size * Math.max(SMALLEST, room / width)}px`;
      };
    });
  }, [mathml, fits]);
  return <span ref={holder} className={className} />;
}
