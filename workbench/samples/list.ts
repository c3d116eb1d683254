import type { Language } from "../../src";
import { adb } from "./adb";
import { britishColumbia } from "./british-columbia";
import { chinaCoal } from "./china-coal";
import { daimler } from "./daimler";
import { hsbcHongKong } from "./hsbc-hong-kong";
import { hungary } from "./hungary";
import { icbc } from "./icbc";
import { jinshang } from "./jinshang";
import { philippines } from "./philippines";
import type { Sample } from "./sample";
import { tianfu } from "./tianfu";

export interface SampleInfo {
  readonly id: string;
  readonly title: Readonly<Record<Language, string>>;
  /** The rating that follows by the library's own methodology. */
  readonly expected: string;
}

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

/** The samples to choose from; the first is opened at the first visit. */
export const samples: readonly SampleInfo[] = all.map(({ id, title, expected }) => ({ id, title, expected }));
