import type { Ignorer } from "@stryker-mutator/api/ignore";
import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/** As much of a syntax tree as is looked at; the interface does not say what a path holds. */
interface Path {
  readonly node: {
    readonly type: string;
    readonly properties?: readonly {
      readonly key?: { readonly name?: string };
      readonly value?: { readonly type: string; readonly expressions?: readonly unknown[] };
    }[];
  };
}

/** A text in both languages that holds nothing worked out: words, which are no part of what mutants are about. */
const texts: Ignorer = {
  shouldIgnore(path) {
    const { type, properties = [] } = (path as Path).node;
    const isText =
      type === "ObjectExpression" &&
      properties.length > 0 &&
      properties.every(
        ({ key, value }) =>
          (key?.name === "en" || key?.name === "zh") &&
          (value?.type === "StringLiteral" || value?.expressions?.length === 0),
      );
    return isText ? "words" : undefined;
  },
};

export const strykerPlugins = [declareValuePlugin(PluginKind.Ignore, "texts", texts)];
