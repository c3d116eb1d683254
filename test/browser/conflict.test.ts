import { expect, test } from "vitest";
import { accessibilityFaults } from "./pane-checks";
import { giveRow, goTo, type WorkbenchPage } from "./workbench-page";
import { workbenchForEach } from "./workbench-test";

const openPage = workbenchForEach();
let open: WorkbenchPage;

/** The outlook of each saved assessment; with a change of the first that has it, as another pane would save it. */
function outlooks(change: readonly [string, string] | null = null): Promise<readonly string[]> {
  return open.page.evaluate(
    (edit) =>
      Excel.run(async (context) => {
        const part = context.workbook.customXmlParts
          .getByNamespace("urn:notchbook:assessment:1")
          .getOnlyItem();
        const xml = part.getXml();
        await context.sync();
        const quoted = (outlook: string) => `&quot;outlook&quot;:&quot;${outlook}&quot;`;
        const text = edit === null ? xml.value : xml.value.replace(quoted(edit[0]), quoted(edit[1]));
        if (text !== xml.value) part.setXml(text);
        await context.sync();
        const entries = text.match(/<assessment .*?<\/assessment>/gsu) ?? [];
        return entries.map((entry) => /outlook&quot;:&quot;(\w+)/u.exec(entry)?.[1] ?? "");
      }),
    change,
  );
}

async function judge(grade: string): Promise<void> {
  await giveRow(open, "governance", grade);
}

test("what somebody else saved is shown, kept, taken, or kept beside ours", async () => {
  open = await openPage();
  const { page, pane, faults } = open;
  const bar = pane.getByRole("alert").filter({ hasText: "Somebody else saved this assessment" });
  expect(await outlooks(["stable", "negative"])).toEqual(["negative"]);

  await judge("4");
  await bar.waitFor();
  expect(await outlooks()).toEqual(["negative"]);
  expect(await accessibilityFaults(page)).toEqual([]);

  await bar.getByRole("button", { name: "Take theirs" }).click();
  await bar.waitFor({ state: "detached" });
  await goTo(open, "result", "Review");
  expect(await pane.getByRole("radio", { name: /^Negative/ }).isChecked()).toBe(true);

  await outlooks(["negative", "positive"]);
  await judge("3");
  await bar.getByRole("button", { name: "Keep both" }).click();
  await bar.waitFor({ state: "detached" });
  await pane.getByText("Written into this workbook").waitFor();
  expect(await outlooks()).toEqual(["positive", "negative"]);
  await pane.getByText("(copy)").first().waitFor();

  await outlooks(["negative", "stable"]);
  await judge("5");
  await bar.getByRole("button", { name: "Keep mine" }).click();
  await bar.waitFor({ state: "detached" });
  await pane.getByText("Written into this workbook").waitFor();
  expect(await outlooks()).toEqual(["positive", "negative"]);
  expect(faults).toEqual([]);
});
