import { useEffect, useState } from "react";
import type { Reviewed } from "../../actions/review";
import type { Services } from "../../session/services";

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * How the listed objects look on their slides, as PowerPoint draws them: addresses of pictures by key. They
 * arrive one after another; after the first that PowerPoint cannot draw there are no more.
 */
export function usePictures(
  services: Services,
  items: readonly Reviewed[],
): ReadonlyMap<string, string> {
  const [pictures, setPictures] = useState(NONE);
  useEffect(() => {
    let wanted = true;
    const load = async (): Promise<void> => {
      for (const item of items) {
        if (item.kind !== "object") return;
        const { key, slideId, shapeId } = item;
        const base64 = await services.shapePicture(slideId, shapeId);
        if (!wanted || base64 === undefined) return;
        setPictures((old) => new Map(old).set(key, `data:image/png;base64,${base64}`));
      }
    };
    void load();
    return () => {
      wanted = false;
    };
  }, [services, items]);
  return pictures;
}
