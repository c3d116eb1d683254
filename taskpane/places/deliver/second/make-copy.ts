import type { Language } from "../../../../src";
import type { Draft } from "../../../../desk/draft/draft";
import { copyFile } from "../../../../desk/paper/comparison/copy-file";
import { done, type Done } from "../../../../desk/port";
import { say } from "../../../../desk/words";
import { download } from "../../../parts/download";
import { readOwnMethods } from "../../../workbook";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Makes the workbook with a second scoring alone and hands it over; gives the name of its file. */
export async function makeCopy(second: Draft, language: Language): Promise<Done<string>> {
  const methods = await readOwnMethods(second.method);
  if (!methods.ok) return methods;
  const facts = {
    issuer: second.issuer.name.trim() === "" ? say(language, "pane.unnamed") : second.issuer.name.trim(),
    reviewer: second.issuer.analyst,
    author: second.second?.author ?? "",
    method: second.method,
  };
  const lines = (
    ["second.copyTitle", "second.copyFor", "second.copyMethod", "second.copyDo", "second.copyBack"] as const
  ).map((line) => say(language, line, facts));
  const bytes = copyFile({
    ...{ second, lines, methods: methods.value },
    modified: new Date().toISOString(),
    sheet: say(language, "second.copySheet"),
  });
  // What no file system takes in a name is left out of it.
  const name = `${say(language, "second.copyName", facts)
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, " ")
    .trim()}.xlsx`;
  download(name, bytes.slice(), TYPE);
  return done(name);
}
