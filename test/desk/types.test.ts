import { expect, test } from "vitest";
import type { Place } from "../../desk/draft/places";
import type { SheetOrder } from "../../desk/paper/assessment/blocks";
import { say, type MessageKey } from "../../desk/words";
import { all } from "../../desk/words/all";
import type { Language } from "../../src";

/*
 * What must not compile: a paper or a screen without its words. The type check of the tests proves it: an error that is
 * expected and does not come is one.
 */

type Dictionary = Readonly<Record<MessageKey, string>>;

function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  const { [key]: _gone, ...rest } = whole;
  return rest;
}

test("a language has every text, and every text is known", () => {
  const { zh } = all;
  const fewer = without(zh, "pane.menu");
  // @ts-expect-error a language that lacks a text
  const incomplete: Dictionary = fewer;
  // @ts-expect-error a list of languages that lacks one
  const oneLanguage: Readonly<Record<Language, Dictionary>> = { en: all.en };
  // @ts-expect-error a text that no language has
  const unknown: MessageKey = "pane.no-such-text";
  expect([incomplete, oneLanguage, unknown]).toHaveLength(3);
  // @ts-expect-error a language that no dictionary speaks
  expect(() => say("de", "pane.menu")).toThrow();
});

test("a paper names its language, and a place its title", () => {
  type Silent = Omit<SheetOrder, "language">;
  const silent = {} as Silent;
  // @ts-expect-error a sheet that is planned in no language
  const order: SheetOrder = silent;
  const titles = { setup: "place.setup", figures: "place.figures", scorecard: "place.scorecard" } as const;
  // @ts-expect-error places without a title
  const incomplete: Readonly<Record<Place, MessageKey>> = titles;
  const titled = { ...titles, result: "place.result", deliver: "place.delivery" } as const;
  // @ts-expect-error a place whose title is no text
  const untitled: Readonly<Record<Place, MessageKey>> = titled;
  expect([order, incomplete, untitled]).toHaveLength(3);
});
