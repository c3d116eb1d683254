import type { LiveWorkbook } from "../workbook";
import { DocumentSettings } from "./document-settings";
import { isSetSupported } from "./requirement-sets";

/** What the page around the add-in tells it, and does for it. */
export interface OfficeSurroundings {
  readonly workbook: LiveWorkbook;
  /** The language of Office's own text, such as `en-US` or `zh-CN`; formats follow it unless told otherwise. */
  readonly displayLanguage: string;
  readonly contentLanguage?: string;
  readonly theme?: Office.OfficeTheme;
  /** Shows or hides the pane when the add-in asks for it. */
  readonly showPane?: (visible: boolean) => void;
}

/** What the add-in's scripts handed over: functions by id in capitals, commands by the id in the manifest. */
export interface ExtendedOffice {
  readonly functions: ReadonlyMap<string, AssociatedFunction>;
  readonly commands: ReadonlyMap<string, unknown>;
  /** Runs a ribbon command; resolves when the command says that it is complete. */
  runCommand(id: string): Promise<void>;
  /** Tells the add-in that its pane was shown or hidden. */
  paneChanged(visible: boolean): void;
}

export type AssociatedFunction = (...args: never[]) => unknown;

/** The objects that Microsoft's client script has defined already. */
export interface OfficeGlobals {
  readonly Office: object;
  readonly CustomFunctions: object;
  readonly OSF: object;
}

type CommandEvent = Pick<Office.AddinCommands.Event, "source" | "completed">;
type Command = (event: CommandEvent) => unknown;
type VisibilityListener = (message: { readonly visibilityMode: "Hidden" | "Taskpane" }) => unknown;

const HOST = { host: "Excel", platform: "OfficeOnline" } as const;
const HOST_TYPES = ["Word", "Excel", "PowerPoint", "Outlook", "OneNote", "Project", "Access"];
const PLATFORM_TYPES = ["PC", "OfficeOnline", "Mac", "iOS", "Android", "Universal"];

const LIGHT: Office.OfficeTheme = {
  bodyBackgroundColor: "#FFFFFF",
  bodyForegroundColor: "#242424",
  controlBackgroundColor: "#FFFFFF",
  controlForegroundColor: "#242424",
  isDarkTheme: false,
} as Office.OfficeTheme;

const enumeration = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, name]));

/**
 * Adds to `Office` and `CustomFunctions`, which the client script has defined, what that script lacks outside of
 * Office. The objects themselves stay; `Office.context` is reached through the factory that its getter asks.
 */
export function extendOffice(globals: OfficeGlobals, surroundings: OfficeSurroundings): ExtendedOffice {
  const functions = new Map<string, AssociatedFunction>();
  const commands = new Map<string, Command>();
  const listeners = new Set<VisibilityListener>();
  const context = officeContext(surroundings);
  Object.assign(globals.OSF, {
    _OfficeAppFactory: { getContext: () => context, getHostInfo: () => ({ isDialog: false }) },
  });
  Object.assign(globals.CustomFunctions, { associate: associate(functions) });
  Object.assign(globals.Office, {
    HostType: enumeration(HOST_TYPES),
    PlatformType: enumeration(PLATFORM_TYPES),
    onReady: (callback?: (info: typeof HOST) => unknown) =>
      Promise.resolve(HOST).then((info) => {
        callback?.(info);
        return info;
      }),
  });
  add(globals.Office, "actions", {
    associate: (id: string, command: Command) => {
      commands.set(id, command);
    },
  });
  add(globals.Office, "addin", paneControls(surroundings, listeners));
  return {
    functions,
    commands,
    runCommand: (id) => runCommand(commands, id),
    paneChanged: (visible) => {
      for (const listener of listeners) listener({ visibilityMode: visible ? "Taskpane" : "Hidden" });
    },
  };
}

/** Adds members to an object of `Office`, made where the script did not. */
function add(office: object, name: string, members: object): void {
  const existing: unknown = Reflect.get(office, name);
  if (typeof existing === "object" && existing !== null) Object.assign(existing, members);
  else Reflect.set(office, name, members);
}

function officeContext(surroundings: OfficeSurroundings) {
  return {
    ...HOST,
    displayLanguage: surroundings.displayLanguage,
    contentLanguage: surroundings.contentLanguage ?? surroundings.displayLanguage,
    officeTheme: surroundings.theme ?? LIGHT,
    requirements: { isSetSupported },
    document: { settings: new DocumentSettings(surroundings.workbook) },
  };
}

function associate(functions: Map<string, AssociatedFunction>) {
  return (
    id: string | Readonly<Record<string, AssociatedFunction>>,
    implementation?: AssociatedFunction,
  ): void => {
    const entries = typeof id === "string" ? [[id, implementation] as const] : Object.entries(id);
    for (const [name, made] of entries) {
      if (typeof made !== "function")
        throw new TypeError(`CustomFunctions.associate needs a function for ${name}.`);
      functions.set(name.toUpperCase(), made);
    }
  };
}

function paneControls(surroundings: OfficeSurroundings, listeners: Set<VisibilityListener>) {
  let startup: Office.StartupBehavior | "None" = "None";
  const show = (visible: boolean): Promise<void> => {
    surroundings.showPane?.(visible);
    return Promise.resolve();
  };
  return {
    showAsTaskpane: () => show(true),
    hide: () => show(false),
    setStartupBehavior: (behavior: Office.StartupBehavior) => {
      startup = behavior;
      return Promise.resolve();
    },
    getStartupBehavior: () => Promise.resolve(startup),
    onVisibilityModeChanged: (listener: VisibilityListener) => {
      listeners.add(listener);
      return Promise.resolve(() => {
        listeners.delete(listener);
        return Promise.resolve();
      });
    },
  };
}

async function runCommand(commands: ReadonlyMap<string, Command>, id: string): Promise<void> {
  const command = commands.get(id);
  if (command === undefined) throw new Error(`No command is associated with ${id}.`);
  await new Promise<void>((resolve, reject) => {
    const event: CommandEvent = {
      source: { id },
      completed: () => {
        resolve();
      },
    };
    Promise.resolve(command(event)).catch(reject);
  });
}
