import { findScale } from "../src";

/** Names a scale in Chinese; what is no scale that ships stays as it is. */
export function scaleTitle(id: string): string {
  const scale = findScale(id, "scale");
  return scale.ok ? scale.value.title.zh : id;
}
