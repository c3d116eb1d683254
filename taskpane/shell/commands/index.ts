import { askPane, type Report } from "./requests";
import { freezeAndReport, healAndReport, refresh, thawAndReport } from "./work";

export { refresh };

/** What a ribbon button's handler gets from Office; it must be told when the work is over. */
export interface CommandEvent {
  completed(): void;
}

/** The parts of Office that the commands use; the page hands over the real one. */
export interface CommandHost {
  readonly actions: { associate(id: string, handler: (event: CommandEvent) => void): void };
  readonly addin: { showAsTaskpane(): Promise<void> };
}

/** Opens the pane. */
export async function assess(host: Pick<CommandHost, "addin">): Promise<void> {
  await host.addin.showAsTaskpane();
}

/** Opens the pane where it says why the rating is what it is, and how far from another. */
export async function explain(host: Pick<CommandHost, "addin">): Promise<void> {
  askPane("explain");
  await host.addin.showAsTaskpane();
}

/** Opens the pane at its help. */
export async function help(host: Pick<CommandHost, "addin">): Promise<void> {
  askPane("help");
  await host.addin.showAsTaskpane();
}

/** Opens the pane at the portfolio. */
export async function portfolio(host: Pick<CommandHost, "addin">): Promise<void> {
  askPane("portfolio");
  await host.addin.showAsTaskpane();
}

/** Opens the pane at the report of an assessment: the one that is open, or the one that is opened next. */
export async function report(host: Pick<CommandHost, "addin">): Promise<void> {
  askPane("report");
  await host.addin.showAsTaskpane();
}

/** Opens the pane where the open assessment is finalised, or, while none is open, at what is due for review. */
export async function review(host: Pick<CommandHost, "addin">): Promise<void> {
  askPane("review");
  await host.addin.showAsTaskpane();
}

/** Does something to the workbook's formulas and opens the pane to say what came of it. */
async function reported(host: Pick<CommandHost, "addin">, work: () => Promise<Report>): Promise<void> {
  askPane(await work());
  await host.addin.showAsTaskpane();
}

/**
 * Ties the ribbon's buttons to what they do. A command always reports its end, also after a failure: Office would
 * leave the button dead otherwise.
 */
export function registerCommands(host: CommandHost): void {
  const commands: Readonly<Record<string, () => Promise<void>>> = {
    assess: () => assess(host),
    explain: () => explain(host),
    portfolio: () => portfolio(host),
    review: () => review(host),
    report: () => report(host),
    refresh,
    freeze: () => reported(host, freezeAndReport),
    thaw: () => reported(host, thawAndReport),
    heal: () => reported(host, healAndReport),
    help: () => help(host),
  };
  for (const [id, run] of Object.entries(commands)) {
    host.actions.associate(id, (event) => {
      run().then(
        () => event.completed(),
        () => event.completed(),
      );
    });
  }
}
