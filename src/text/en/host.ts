/** Messages about PowerPoint and the exchange of slides. */

/** What is under way, by `Stage`. */
export const stages = {
  waiting: "Waiting for what is under way …",
  looking: "Looking where the cursor is …",
  marking: "Marking the place …",
  reading: "Reading the slide …",
  editing: "Writing the equation …",
  inserting: "Putting the slide back …",
  finishing: "Finishing …",
};

/** What went wrong, by `ExchangeFailureCode`. */
export const exchangeFailures = {
  host: "PowerPoint could not do it.",
  notSupported: "This PowerPoint cannot exchange slides with an add-in.",
  cancelled: "Cancelled.",
  noSlide: "No slide is open. Open a slide in the normal view and try again.",
  notOnSlide:
    "The cursor is in the notes, on a layout or on the master. Put it in a text on a slide.",
  objectWithoutText:
    "What is selected holds no text. Put the cursor in text, or click an empty area for a new text box.",
  placeNotProved:
    "The same text is there more than once, and PowerPoint does not say which is meant. Move the cursor, or select some text.",
  refused: "This place cannot take an equation.",
  keepsChanging: "The slide kept changing. Wait until nobody is editing it and try again.",
  equationMoved: "The equation is no longer where it was. Open it again and try again.",
  notInserted: "PowerPoint did not take the slide back.",
  equationLost: "PowerPoint took the slide back without its equation.",
  masterAdded: "PowerPoint would have added another slide master.",
  oldSlideStays: "The equation is in, but the old slide could not be removed.",
  changedSince: "The slide has changed since, so the insertion was not undone.",
  newSlideGone: "The new slide was removed before it was in place.",
  otherPane: "Another window is changing this presentation. Try again when it is done.",
  slideGone: "The slide is gone.",
};

/** What went wrong with a call to PowerPoint, by `HostFailureCode`. */
export const hostFailures = {
  notSupported: "This PowerPoint is too old for it, or the device does not support it.",
  timedOut: "PowerPoint did not answer in time.",
  accessDenied:
    "PowerPoint allows no changes here: the presentation may be read-only, protected or marked as final.",
  busy: "PowerPoint is busy: close its dialogs or end the slide show, and try again.",
  notFound: "PowerPoint no longer finds the slide or the text.",
  noSelection: "Nothing is selected. Put the cursor in text on the slide.",
  invalid: "PowerPoint did not accept the slide.",
  tooLarge: "The presentation is too large to be read.",
  unreadable:
    "PowerPoint does not hand over the file: a sensitivity label or the network may prevent it.",
  disconnected: "The connection to PowerPoint was lost. Check the network and try again.",
  cancelled: "Cancelled.",
  failed: "PowerPoint reported an error.",
};

/** The state of the deck after a failure, by `Kept`. */
export const kept = {
  unchanged: "Nothing was changed.",
  extraSlideWithEquation:
    "The slide is there twice now. Delete slide {number}: it is the one with the new equation.",
  extraSlideOriginal:
    "The slide is there twice now. Delete slide {number}: it is the one without the equation.",
  bothSlides:
    "The slide was changed just when the new one took its place, so both are there: slide {equation} is the new one, slide {other} the old one. Keep what you need from each.",
  slideKept:
    "The slide was changed just when the new one took its place. It is kept, and comes back at your next insertion or when the pane opens again.",
  markerLeft: "The text “{marker}” was left on slide {number}. Please delete it.",
  unknown:
    "It is not known yet what happened to the slide. The pane checks and cleans up when it opens again.",
};

/** Questions before anything is written, and their answers. */
export const questions = {
  mathLocksTextTitle: "Insert into this text?",
  mathLocksText:
    "PowerPoint for the web cannot edit a text box that holds an equation. A new text box leaves this text editable.",
  newTextBox: "New text box",
  inText: "In this text",
  wholeTextTitle: "Replace the text?",
  wholeText:
    "PowerPoint does not say whether the whole text or only its box is selected. The equation can go after the text or replace it.",
  append: "After the text",
  replace: "Replace the text",
  noPlaceTitle: "Use a new text box?",
  noPlace: "PowerPoint does not say exactly where the cursor is.",
  caretNotTold:
    "This PowerPoint does not tell add-ins where the cursor is, so the equation gets its own text box. To have it in a text, use Copy for Ctrl+V.",
  wouldLoseTitle: "Something would be lost",
  wouldLose: "This would remove from the slide: {losses}. Copy for Ctrl+V keeps everything.",
  goOn: "Insert anyway",
  comments: "comments",
  tags: "data of other add-ins",
  links: "links from other slides to this one",
  linksOut: "its links to other slides",
  contentAddIns: "content add-ins",
  unknown: "something that cannot be seen from here, such as comments",
};
