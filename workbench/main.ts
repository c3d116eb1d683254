import { loadClientLibrary } from "./client-library";
import { functionHelp } from "./function-help";
import { readPreferences } from "./preferences";
import { samples } from "./samples/list";
import { Workbench } from "./workbench";
import { fill } from "./words";

/**
 * The workbench: the grid with the formula engine on the left, the add-in's pane on the right. The pane reaches the
 * workbook as it does in Excel, through Microsoft's client library, which talks to our host instead of to Excel.
 */
async function start(root: HTMLElement): Promise<void> {
  const preferences = readPreferences();
  const workbench = new Workbench(root, preferences);
  const { shell } = workbench;
  try {
    const [
      library,
      { createLiveWorkbook },
      functions,
      window,
      charts,
      office,
      files,
      pane,
      withoutPane,
      commands,
      help,
    ] = await Promise.all([
      loadClientLibrary(),
      import("../host/engine"),
      import("./functions"),
      import("./grid-window"),
      import("./charts"),
      import("../host/office"),
      import("./files"),
      import("../taskpane"),
      import("../taskpane/without-pane"),
      import("../taskpane/shell/commands"),
      functionHelp(preferences.language),
    ]);
    const univer = window.gridWindow(shell.grid, preferences, help);
    const engine = await createLiveWorkbook({
      functions: await functions.workbookFunctions(preferences.language),
      univer,
    });
    window.showTextFormats(engine.univer);
    window.askRulesWhereThereAre(engine.univer);
    window.takePastes(engine, shell);
    office.createOfficeHost(engine).connect(library);
    const extended = office.extendOffice(library, {
      workbook: engine,
      displayLanguage: preferences.language === "zh" ? "zh-CN" : "en-US",
      showPane: (visible) => shell.showPane(visible),
    });
    commands.registerCommands(Office);
    const mountPane = () =>
      pane.mountTaskpane(shell.pane, {
        language: preferences.language,
        theme: preferences.theme,
        onLanguage: (language) => workbench.setLanguage(language),
        toured: preferences.toured,
        onToured: () => workbench.rememberTour(),
        onWork: (draft) => workbench.noteWork(draft),
      });
    const { takeMethods, writeBook, writeDraft } = withoutPane;
    const { speakIn } = functions;
    workbench.start(
      { engine, office: extended, files, window, charts, speakIn, takeMethods, writeBook, writeDraft },
      mountPane,
    );
    await workbench.openSample(samples[0]?.id ?? null, false);
    await workbench.offerRecovery();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    shell.say(fill(shell.text("failed"), { reason }), true);
    throw error;
  }
}

const root = document.getElementById("workbench");
if (root) void start(root);
