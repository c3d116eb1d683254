import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/**
 * What src/packs/countries.json holds: for each country its ISO 3166-1 code of two letters and the other codes and names by
 * which it is known. Codes and names are those of the package i18n-iso-countries, which is kept up; a few more words of
 * the market are ours and listed here.
 */
export interface CountriesFile {
  readonly source: string;
  readonly license: string;
  readonly countries: Readonly<Record<string, readonly string[]>>;
}

/** Words that the package lacks. Hong Kong, Macau and Taiwan are places of their own in this trade (foreign issuers). */
const MORE: Readonly<Record<string, readonly string[]>> = {
  CN: [
    ...["PRC", "P.R.C.", "P.R. China", "Mainland China", "Chinese Mainland", "Mainland", "PR China"],
    ...["中华人民共和国", "中国内地", "中国大陆", "内地", "大陆"],
  ],
  HK: [
    ...["Hong Kong SAR", "Hong Kong, China", "Hong Kong SAR, China", "HKSAR", "China Hong Kong"],
    ...["中国香港", "香港特区", "香港特别行政区", "中国香港特别行政区"],
  ],
  MO: [
    ...["Macau", "Macau SAR", "Macao SAR", "Macau, China", "Macao, China", "China Macau", "Macao SAR, China"],
    ...["中国澳门", "澳门特区", "澳门特别行政区", "中国澳门特别行政区"],
  ],
  TW: ["Taiwan, China", "China Taiwan", "Chinese Taipei", "中国台湾", "台湾", "台湾地区"],
  GB: ["Britain", "U.K.", "England", "联合王国", "大不列颠"],
  US: ["America", "the United States", "the US", "the USA", "美利坚合众国"],
  KR: ["Korea", "Korea, South", "S. Korea", "南韩", "大韩民国"],
  KP: ["DPRK", "Korea, North"],
  NL: ["Holland", "the Netherlands"],
  DE: ["Federal Republic of Germany", "Deutschland", "德意志联邦共和国"],
  AE: ["U.A.E.", "阿拉伯联合酋长国"],
  VN: ["Viet Nam"],
  LA: ["Laos"],
  CZ: ["捷克共和国"],
  RU: ["俄国", "俄罗斯联邦"],
  SG: ["新加坡共和国"],
  PH: ["the Philippines"],
};

const { resolve } = createRequire(import.meta.url);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(resolve(path), "utf8"));
}

/** Writes the countries out of the package's English and Chinese names and its codes. */
export function countriesFile(): CountriesFile {
  const { version, license } = readJson("i18n-iso-countries/package.json") as Record<string, string>;
  const codes = readJson("i18n-iso-countries/codes.json") as readonly (readonly [string, string])[];
  const names = ["en", "zh"].map(
    (language) =>
      (
        readJson(`i18n-iso-countries/langs/${language}.json`) as {
          readonly countries: Readonly<Record<string, string | readonly string[]>>;
        }
      ).countries,
  );
  const countries = codes
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([two, three]): [string, readonly string[]] => {
      const known = [three, ...names.flatMap((of) => of[two] ?? []), ...(MORE[two] ?? [])];
      return [two, [...new Set(known)].filter((name) => name !== two)];
    });
  // What two countries are called, such as Congo, tells neither.
  const owners = (name: string) => countries.filter(([, known]) => known.includes(name)).length;
  return {
    source: `i18n-iso-countries ${version ?? ""} (https://www.npmjs.com/package/i18n-iso-countries)`,
    license: license ?? "",
    countries: Object.fromEntries(
      countries.map(([code, known]) => [code, known.filter((name) => owners(name) === 1)]),
    ),
  };
}
