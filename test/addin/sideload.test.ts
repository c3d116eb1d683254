import { expect, test } from "vitest";
import { planFor } from "../../addin/sideload-plan";

test.each(["win32", "darwin"] as const)(
  "on %s the add-in is loaded into desktop Excel, and taken out again",
  (platform) => {
    expect(planFor(undefined, platform)).toEqual({ action: "desktop" });
    expect(planFor("desktop", platform)).toEqual({ action: "desktop" });
    expect(planFor("stop", platform)).toEqual({ action: "stop" });
  },
);

test.each([undefined, "desktop", "stop"])("on Linux, %s names what works instead", (target) => {
  const plan = planFor(target, "linux");
  expect(plan.action).toBe("explain");
  expect(plan).toHaveProperty("message", expect.stringContaining("npm start"));
  expect(plan).toHaveProperty("message", expect.stringContaining("npm run excel -- web"));
});

test("Excel on the web can be served from any system", () => {
  expect(planFor("web", "linux")).toEqual({ action: "web" });
  expect(planFor("web", "win32")).toEqual({ action: "web" });
});

test("an unknown target is named together with the known ones", () => {
  expect(planFor("ipad", "darwin")).toEqual({
    action: "explain",
    message: expect.stringMatching(/"ipad".*-- web.*-- stop/) as string,
  });
});
