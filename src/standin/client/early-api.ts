/**
 * The PowerPointApi versions of the members that the client's copy on npm has itself (1.1 to 1.4). That copy
 * does not check them, because it sets the switch for the check on a subclass of the class that reads it
 * (`OfficeExtension.Utility._doApiNotSupportedCheck`). So an older host must refuse them itself, as
 * PowerPoint refuses members it does not have. Other classes of 1.3 and 1.4 are reached through these members.
 */
export const EARLY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Presentation: {
    slides: "1.2",
    insertSlidesFromBase64: "1.2",
    slideMasters: "1.3",
    tags: "1.3",
  },
  SlideCollection: { add: "1.3" },
  Slide: { layout: "1.3", shapes: "1.3", slideMaster: "1.3", tags: "1.3" },
  ShapeCollection: { addGeometricShape: "1.4", addLine: "1.4", addTextBox: "1.4" },
  Shape: {
    fill: "1.4",
    lineFormat: "1.4",
    textFrame: "1.4",
    height: "1.4",
    left: "1.4",
    name: "1.4",
    top: "1.4",
    type: "1.4",
    width: "1.4",
  },
};
