import type { OfficeLibrary } from "./office-library";
import { withTextPolicy } from "./policies";
import type { ServedFile } from "./served-files";

interface Part {
  readonly lang: "en" | "zh-CN";
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly retry: string;
}

const style = `
:root { color-scheme: light dark; font: 15px/1.5 system-ui, "Noto Sans CJK SC", sans-serif }
body { margin: 0; padding: 1rem; max-width: 40rem }
h1, h2 { font-size: 1.1rem; margin: 0 0 .5rem } section + section { margin-top: 2rem }
code { overflow-wrap: anywhere }`;

/** The pages that stand in for the pane where it cannot work, each in both languages, without a script. */
export function unavailablePages({ script }: OfficeLibrary): ServedFile[] {
  const address = `<code>${script}</code>`;
  const host = `<code>${new URL(script).host}</code>`;
  return [
    page("blocked", [
      {
        lang: "en",
        title: "Notchbook could not load Microsoft's office.js",
        paragraphs: [
          `Every Excel add-in loads this library: ${address}. It was refused, or did not come.`,
          `Ask whoever runs your network to allow ${host} over https, and see that no extension of the browser blocks it. Notchbook sends nothing there.`,
          "If your Excel belongs to another cloud (Microsoft 365 operated by 21Vianet in China), your administrator must package Notchbook for that cloud.",
        ],
        retry: "Try again",
      },
      {
        lang: "zh-CN",
        title: "Notchbook 无法加载微软的 office.js",
        paragraphs: [
          `所有 Excel 加载项都要加载这个库：${address}。该请求被拒绝，或始终没有响应。`,
          `请网络管理员放行对 ${host} 的 https 访问，并确认浏览器扩展没有拦截。Notchbook 不会向其发送任何数据。`,
          "若您的 Excel 属于其他云（世纪互联运营的 Microsoft 365），请管理员按该云重新打包 Notchbook。",
        ],
        retry: "重试",
      },
    ]),
    page("outside", [
      {
        lang: "en",
        title: "This page is the Notchbook pane of Excel",
        paragraphs: [
          "It is open outside Excel, where there is no workbook to work on. Load the add-in into Excel and open it from the tab Notchbook.",
        ],
        retry: "Try again",
      },
      {
        lang: "zh-CN",
        title: "本页是 Notchbook 在 Excel 中的任务窗格",
        paragraphs: [
          "当前在 Excel 之外打开，没有可用的工作簿。请在 Excel 中加载本加载项，再从 Notchbook 选项卡打开。",
        ],
        retry: "重试",
      },
    ]),
  ].map(({ path, content }) => ({ path, type: "text/html; charset=utf-8", content }));
}

function page(name: string, parts: readonly [Part, Part]): { path: string; content: string } {
  const [english, chinese] = parts;
  const body = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${english.title} · ${chinese.title}</title>
<style>${style}</style>
</head>
<body>
<main>
${section(english, "h1")}
${section(chinese, "h2")}
</main>
</body>
</html>
`;
  return { path: `taskpane/${name}.html`, content: withTextPolicy(body) };
}

function section({ lang, title, paragraphs, retry }: Part, heading: "h1" | "h2"): string {
  const texts = paragraphs.map((text) => `<p>${text}</p>`).join("\n");
  return `<section lang="${lang}">
<${heading}>${title}</${heading}>
${texts}
<p><a href="taskpane.html">${retry}</a></p>
</section>`;
}
