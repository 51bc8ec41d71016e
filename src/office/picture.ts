/**
 * Inserting a picture on the slide by the common API, the only way that Office.js has. It does not return
 * the shape it makes, and the selection afterwards is unreliable, so the picture is taken to be the shape
 * that was not there before.
 */
import type { Clock } from "../host/clock";
import type { HostFailure, HostResult } from "../host/failure";
import type { Capabilities, PictureRequest, PlacedPicture } from "../host/port";
import { batch, common, loaded } from "./ask";

/** The slide in the editing area before the picture is inserted. */
interface Before {
  readonly slideId: string;
  readonly shapeIds: readonly string[];
  /** Points; absent before PowerPointApi 1.10. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** The smallest common slide size (4:3, in points): its middle is visible on every slide. */
const SMALL_SLIDE = { width: 720, height: 540 };

/** The share of the slide's width and height that a picture may take. */
const SHARE = 0.9;

export async function insertPicture(
  clock: Clock,
  capabilities: Capabilities,
  picture: PictureRequest,
): Promise<HostResult<PlacedPicture>> {
  let before: Before | undefined;
  if (capabilities.selection) {
    const read = await slideBefore(clock, capabilities);
    if (!read.ok) return read;
    before = read.value;
  }
  const { format, data } = picture;
  const written = await common<void>(clock, "insertPicture", (done) =>
    Office.context.document.setSelectedDataAsync(
      data,
      {
        coercionType: format === "svg" ? Office.CoercionType.XmlSvg : Office.CoercionType.Image,
        ...placed(picture, before?.size),
      },
      done,
    ),
  );
  if (!before) return written.ok ? { ok: true, value: { described: false } } : written;

  const { slideId } = before;
  const after = await shapesOf(clock, slideId);
  const fresh = after.ok ? after.value.filter((id) => !before.shapeIds.includes(id)) : [];
  const [shapeId] = fresh;
  if (!written.ok && shapeId === undefined)
    return after.ok ? { ok: false, failure: notLanded(written.failure) } : written;
  // Two new shapes: somebody else added one meanwhile, and neither may be described as the picture.
  if (shapeId === undefined || fresh.length > 1)
    return { ok: true, value: { slideId, described: false } };
  const described = capabilities.altText && (await describe(clock, slideId, shapeId, picture)).ok;
  return { ok: true, value: { slideId, shapeId, described } };
}

function notLanded(failure: HostFailure): HostFailure {
  return { ...failure, landed: "no" };
}

function slideBefore(clock: Clock, capabilities: Capabilities): Promise<HostResult<Before>> {
  return batch(clock, "insertPicture", (context) => {
    const slide = context.presentation.getSelectedSlides().getItemAt(0).load("id");
    const shapes = slide.shapes.load("items/id");
    const page = capabilities.altText
      ? context.presentation.pageSetup.load("slideWidth,slideHeight")
      : undefined;
    return () => {
      const slideId = loaded(() => slide.id);
      const shapeIds = loaded(() => shapes.items.map(({ id }) => id));
      if (slideId === undefined || shapeIds === undefined) return undefined;
      const size = page && loaded(() => ({ width: page.slideWidth, height: page.slideHeight }));
      return { slideId, shapeIds, ...(size ? { size } : {}) };
    };
  });
}

function shapesOf(clock: Clock, slideId: string): Promise<HostResult<readonly string[]>> {
  return batch(clock, "insertPicture", (context) => {
    const shapes = context.presentation.slides.getItem(slideId).shapes.load("items/id");
    return () => loaded(() => shapes.items.map(({ id }) => id));
  });
}

function describe(
  clock: Clock,
  slideId: string,
  shapeId: string,
  { altText, name }: PictureRequest,
): Promise<HostResult<null>> {
  return batch(clock, "insertPicture", (context) => {
    const shape = context.presentation.slides.getItem(slideId).shapes.getItem(shapeId);
    shape.altTextDescription = altText;
    shape.name = name;
    return (error) => (error === undefined ? null : undefined);
  });
}

/**
 * In the middle of the slide, no larger than it. Without an explicit position PowerPoint would put the
 * picture into the slide's empty placeholder.
 */
function placed(
  { width, height }: PictureRequest,
  size: Before["size"],
): Pick<Office.SetSelectedDataOptions, "imageLeft" | "imageTop" | "imageWidth" | "imageHeight"> {
  const slide = size ?? SMALL_SLIDE;
  const fit = size
    ? Math.min(1, (SHARE * slide.width) / width, (SHARE * slide.height) / height)
    : 1;
  const [imageWidth, imageHeight] = [width * fit, height * fit];
  return {
    imageLeft: (slide.width - imageWidth) / 2,
    imageTop: (slide.height - imageHeight) / 2,
    imageWidth,
    imageHeight,
  };
}
