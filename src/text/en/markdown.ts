/** Copying a slide or the deck as Markdown. */
export const markdown = {
  copy: "Copy all as Markdown",
  untitled: "Slide {slide}",
  copiedSlide: "The text of the slide is copied as Markdown, with its equations.",
  copiedDeck: "The text of {count} {count:slide|slides} is copied as Markdown, with its equations.",
  met: "{count} {count:place|places} in the equations {count:is|are} not exactly so, the first on slide {slide}, “{shape}”: {what}",
};
