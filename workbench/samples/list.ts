import { bondBook } from "./bond-book/info";
import { adb } from "./adb";
import { britishColumbia } from "./british-columbia";
import { chinaCoal } from "./china-coal";
import { daimler } from "./daimler";
import { hsbcHongKong } from "./hsbc-hong-kong";
import { hungary } from "./hungary";
import { icbc } from "./icbc";
import { jinshang } from "./jinshang";
import { philippines } from "./philippines";
import type { Sample, SampleInfo } from "./sample";
import { tianfu } from "./tianfu";

/** Every sample with its figures and sources. */
export const all: readonly Sample[] = [
  tianfu,
  jinshang,
  hungary,
  britishColumbia,
  adb,
  hsbcHongKong,
  daimler,
  icbc,
  chinaCoal,
  philippines,
];

export type { SampleInfo } from "./sample";

/** The assessments; the first is opened at the first visit. */
export const assessed: readonly SampleInfo[] = all.map(({ id, title, expected }) => ({
  id,
  title,
  expected,
}));

/** The samples of the menu: the assessments, and a bond book. */
export const samples: readonly SampleInfo[] = [...assessed, bondBook];
