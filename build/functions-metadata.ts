/** What the build knows of one custom function: the part of Excel's functions.json that is checked here. */
export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: ParameterMetadata[];
  result?: { type?: string; dimensionality?: string };
  options?: Record<string, unknown>;
}

export interface ParameterMetadata {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
}

/** The whole of functions.json. */
export interface FunctionsFile {
  allowCustomDataForDataTypeAny?: boolean;
  allowErrorForDataTypeAny?: boolean;
  functions: FunctionMetadata[];
  enums?: unknown[];
}

/** The three lists that must name the same functions. */
export interface FunctionNames {
  /** The list kept by hand: what the product promises. */
  declared: readonly string[];
  /** The names that have code behind them. */
  associated: readonly string[];
}

/**
 * Finishes what the generator wrote. Where an argument may be anything, an error in a cell reaches the function, which
 * can then say what is wrong instead of Excel repeating the error; that needs the custom-data switch too. Help pages
 * move to the host that the build is for.
 */
export function finishMetadata(generated: FunctionsFile, devOrigin: string, siteUrl: string): FunctionsFile {
  const { functions, enums } = generated;
  const takesAnything = functions.some(({ parameters }) => parameters.some(({ type }) => type === "any"));
  return {
    ...(takesAnything ? { allowCustomDataForDataTypeAny: true, allowErrorForDataTypeAny: true } : {}),
    functions: functions.map((fn) => ({
      ...fn,
      ...unwrapped(fn),
      ...(fn.helpUrl?.startsWith(devOrigin) ? { helpUrl: siteUrl + fn.helpUrl.slice(devOrigin.length) } : {}),
      parameters: fn.parameters.map((parameter) => ({ ...parameter, ...unwrapped(parameter) })),
    })),
    ...(enums ? { enums } : {}),
  };
}

/** Joins the lines of a description: a comment is wrapped for its reader, Excel would show every break. */
function unwrapped({ description }: { description?: string }): { description?: string } {
  return description === undefined ? {} : { description: description.replace(/\s*\n\s*/g, " ") };
}

/**
 * Lists everything that would make a function missing, wrong or unreadable in Excel; an empty list is a good file.
 * Excel itself is silent about each of these: the cell shows #NAME? or stays #BUSY!.
 */
export function problemsOf(file: FunctionsFile, names: FunctionNames): string[] {
  const found = file.functions.map(({ id }) => id);
  return [
    ...differences(found, names.declared, "is declared but functions.json lacks it", "is not declared"),
    ...differences(
      names.associated,
      names.declared,
      "has no association: no code runs for it",
      "is associated but not declared",
    ),
    ...found.filter((id, index) => found.indexOf(id) < index).map((id) => `${id} is defined twice`),
    ...collisions(names.declared),
    ...file.functions.flatMap(problemsOfFunction),
  ];
}

function differences(
  actual: readonly string[],
  expected: readonly string[],
  missing: string,
  surplus: string,
): string[] {
  return [
    ...expected.filter((name) => !actual.includes(name)).map((name) => `${name} ${missing}`),
    ...actual.filter((name) => !expected.includes(name)).map((name) => `${name} ${surplus}`),
  ];
}

/** In a saved file Excel writes a custom function as `_xldudf_` and its name with the dots made underscores. */
export function flattenedName(name: string): string {
  return `_xldudf_${name.toUpperCase().replaceAll(".", "_")}`;
}

function collisions(names: readonly string[]): string[] {
  const seen = new Map<string, string>();
  const problems: string[] = [];
  for (const name of names) {
    const flat = flattenedName(name);
    const other = seen.get(flat);
    if (other !== undefined) problems.push(`${name} collides with ${other}: a file stores both as ${flat}`);
    else seen.set(flat, name);
  }
  return problems;
}

/** Excel accepts 3 to 64 characters that start with a letter; ours are capitals and digits parted by dots. */
const namePattern = /^(?=.{3,64}$)[A-Z][A-Z0-9_]*(\.[A-Z0-9_]+)*$/;

function problemsOfFunction(fn: FunctionMetadata): string[] {
  const problems: string[] = [];
  if (fn.name !== fn.id) problems.push(`${fn.id} is shown as ${fn.name}: id and name must be the same`);
  if (!namePattern.test(fn.id)) problems.push(`${fn.id} is no name that Excel accepts`);
  if (!fn.description) problems.push(`${fn.id} has no description`);
  if (fn.helpUrl !== undefined && !fn.helpUrl.startsWith("https://"))
    problems.push(`${fn.id}: help page is not https`);
  // Volatile, streaming or address-reading functions would recalculate without an input having changed.
  for (const option of Object.keys(fn.options ?? {}))
    problems.push(`${fn.id} must not use the option ${option}`);
  return [...problems, ...problemsOfParameters(fn)];
}

function problemsOfParameters({ id, parameters }: FunctionMetadata): string[] {
  const problems: string[] = [];
  let optionalSeen: string | undefined;
  parameters.forEach((parameter, index) => {
    const where = `${id}, argument ${parameter.name}`;
    if (!parameter.description) problems.push(`${where} has no description`);
    if (parameter.repeating && index < parameters.length - 1)
      problems.push(`${where} repeats but is not the last`);
    if (parameter.optional) optionalSeen ??= parameter.name;
    else if (optionalSeen !== undefined && !parameter.repeating)
      problems.push(`${where} is required but follows the optional ${optionalSeen}`);
  });
  return problems;
}
