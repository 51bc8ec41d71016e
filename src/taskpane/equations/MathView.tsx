import { useLayoutEffect, useRef } from "react";
import type { ReactElement } from "react";

/** An equation, typeset. The page needs the translator's style sheet. */
export function MathView({
  mathml,
  className,
}: {
  readonly mathml: string;
  readonly className?: string;
}): ReactElement {
  const holder = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    // Our writer escapes; it is parsed as XML all the same, so that nothing can become HTML.
    const parsed = new DOMParser().parseFromString(mathml, "application/xml");
    holder.current?.replaceChildren(document.importNode(parsed.documentElement, true));
  }, [mathml]);
  return <span ref={holder} className={className} />;
}
