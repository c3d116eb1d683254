/**
 * Runs before office.js and says, in place of an empty pane, why nothing shows: the library was refused or never came
 * (a firewall that drops packets keeps a browser waiting for minutes), or the page is open outside Excel.
 */
(() => {
  const WAIT = 20_000;
  const show = (page) => location.replace(new URL(page, location.href));
  const missing = () => typeof Office === "undefined";

  const timer = setTimeout(() => {
    if (missing()) show("blocked.html");
  }, WAIT);

  document.addEventListener("DOMContentLoaded", () => {
    clearTimeout(timer);
    if (missing()) {
      show("blocked.html");
      return;
    }
    Office.onReady().then(({ host }) => {
      // Null, and nothing else, is what it says outside Office.
      if (host === null) show("outside.html");
    });
  });
})();
