import { PLACES } from "../../../desk/draft/place-names";
import { askPane, SCREENS, type PaneRequest, type Report } from "./requests";
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

/** Opens the pane where it stood. */
export async function showPane(host: Pick<CommandHost, "addin">): Promise<void> {
  await host.addin.showAsTaskpane();
}

/** Opens the pane and asks it for something: a new assessment, a place, a screen beside the assessments. */
async function asked(host: Pick<CommandHost, "addin">, request: PaneRequest): Promise<void> {
  askPane(request);
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
    pane: () => showPane(host),
    newAssessment: () => asked(host, "new"),
    ...Object.fromEntries([...PLACES, ...SCREENS].map((name) => [name, () => asked(host, name)])),
    refresh,
    freeze: () => reported(host, freezeAndReport),
    thaw: () => reported(host, thawAndReport),
    heal: () => reported(host, healAndReport),
    help: () => asked(host, "help"),
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
