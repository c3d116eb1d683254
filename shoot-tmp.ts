import { serve } from "./build/site";
import { launchBrowser } from "./build/browser";
const site = await serve({ port: 0 });
const browser = await launchBrowser();
const which = process.argv[2] ?? "all";
for (const [lang,theme,width,height] of [["en","light",450,900],["zh","dark",320,900]] as const) {
  const ctx = await browser.newContext({ viewport:{width:1440,height}, colorScheme:theme, locale: lang==="zh"?"zh-CN":"en-GB" });
  const page = await ctx.newPage();
  page.on("pageerror", e => console.log("ERR", e.message));
  page.on("console", m => { if (m.type()==="error") console.log("CON", m.text().slice(0,300)); });
  await page.addInitScript(() => { if (localStorage.getItem("notchbook.workbench")===null) localStorage.setItem("notchbook.workbench", '{"toured":true}'); });
  await page.goto(site.url);
  const pane = page.locator("aside.pane");
  await pane.getByRole("navigation").waitFor({timeout:90000});
  await page.evaluate((w)=>document.getElementById("workbench")?.style.setProperty("--pane-width", w+"px"), width);
  await page.waitForTimeout(1500);
  const tabs = pane.getByRole("tab");
  const n = await tabs.count();
  for (let i=0;i<n;i++) { await tabs.nth(i).click(); await page.waitForTimeout(900);
    if (i===2) { await pane.locator("[data-entry]").nth(1).focus(); await page.waitForTimeout(400); }
    await pane.screenshot({path:`/tmp/shots/p${i}-${lang}.png`}); }
  await ctx.close();
}
await browser.close(); await site.close();
