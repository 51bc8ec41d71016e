/** The slides of the deck as thumbnails, one below the other. */
import type { DeckView, SlideView } from "../standin/view";
import { fill } from "../text/say";
import { useEffect, useRef } from "react";
import { pixels } from "./drawing/units";
import { SlideDrawing } from "./drawing/SlideDrawing";
import type { Texts } from "./texts";

const THUMBNAIL_WIDTH = 152;

interface SlideListProps {
  readonly texts: Texts;
  readonly deck: DeckView;
  readonly current: number;
  readonly onChoose: (slide: number) => void;
}

export function SlideList({ texts, deck, current, onChoose }: SlideListProps): React.JSX.Element {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [current]);

  const width = pixels(deck.width);
  const height = pixels(deck.height);
  const scale = THUMBNAIL_WIDTH / width;
  return (
    <nav className="slides" aria-label={texts.slides}>
      <ol ref={list}>
        {deck.slides.map((slide) => (
          <li key={slide.id} className={classOf(slide, current)}>
            <span className="slide-number" aria-hidden="true">
              {slide.number}
            </span>
            <div
              className="thumbnail"
              aria-hidden="true"
              style={{ width: THUMBNAIL_WIDTH, height: height * scale }}
            >
              <div className="scaled" style={{ width, height, transform: `scale(${scale})` }}>
                <SlideDrawing slide={slide} texts={texts} width={width} height={height} />
              </div>
            </div>
            {/* On top of the drawing, not around it: the button's name is the slide's title, not all of its text. */}
            <button
              type="button"
              aria-current={slide.number === current ? "true" : undefined}
              aria-label={labelOf(texts, slide)}
              onClick={() => onChoose(slide.number)}
            />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function classOf(slide: SlideView, current: number): string {
  return [slide.hidden ? "hidden-slide" : "", slide.number === current ? "current-slide" : ""].join(
    " ",
  );
}

function labelOf(texts: Texts, slide: SlideView): string {
  const label =
    slide.title === ""
      ? fill(texts.slideNumber, { number: slide.number })
      : fill(texts.slideTitled, { number: slide.number, title: slide.title });
  return slide.hidden ? fill(texts.hiddenSlide, { slide: label }) : label;
}
