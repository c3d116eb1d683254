import { resolve } from "node:path";
import ts from "typescript";
import { hostMembers } from "../../../host/office";

const ROOT = resolve(import.meta.dirname, "../../..");

/** What the library answers itself, or what becomes requests for other members. */
const COMMON: readonly string[] = ["load", "set", "toJSON", "context", "isNullObject", "track", "untrack"];
const CONTEXT: readonly string[] = ["workbook", "application", "sync", "trackedObjects"];

/** The project's compiler options, so that types resolve as they do in the product. */
const OPTIONS = ts.parseJsonConfigFileContent(
  ts.readConfigFile(resolve(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path)).config,
  ts.sys,
  ROOT,
).options;

/** Files read from the disk: Microsoft's types and the browser's are parsed once for all searches. */
const parsed = new Map<string, ts.SourceFile | undefined>();

/** Lists `file:line Type.member` for every use of an Excel member that the host does not list. */
export function unlistedMembers(
  files: readonly string[],
  virtual: ReadonlyMap<string, string> = new Map(),
): string[] {
  const host = ts.createCompilerHost(OPTIONS);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.readFile = (path) => virtual.get(path) ?? readFile(path);
  host.fileExists = (path) => virtual.has(path) || fileExists(path);
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const text = virtual.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, languageVersion, true);
    if (!parsed.has(path)) parsed.set(path, getSourceFile(path, languageVersion, ...rest));
    return parsed.get(path);
  };
  const program = ts.createProgram([...files, ...virtual.keys()], OPTIONS, host);
  const wanted = new Set([...files, ...virtual.keys()].map((path) => resolve(path)));
  return program
    .getSourceFiles()
    .filter((source) => wanted.has(resolve(source.fileName)))
    .flatMap((source) => new Search(program.getTypeChecker(), source).run());
}

class Search {
  private readonly found: string[] = [];

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly source: ts.SourceFile,
  ) {}

  run(): string[] {
    this.visit(this.source);
    return this.found;
  }

  private visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) this.member(node.expression, node.name.text, node);
    if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression)) {
      this.member(node.expression, node.argumentExpression.text, node);
    }
    if (ts.isObjectBindingPattern(node)) {
      for (const element of node.elements) this.bound(node, element);
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
      this.call(node, node.expression);
    ts.forEachChild(node, (child) => {
      this.visit(child);
    });
  }

  private bound(pattern: ts.ObjectBindingPattern, element: ts.BindingElement): void {
    const name = element.propertyName ?? element.name;
    if (ts.isIdentifier(name)) this.check(this.checker.getTypeAtLocation(pattern), name.text, element);
  }

  private member(expression: ts.Expression, name: string, node: ts.Node): void {
    this.check(this.checker.getTypeAtLocation(expression), name, node);
  }

  /** Looks into what `load` and `set` name. */
  private call(node: ts.CallExpression, callee: ts.PropertyAccessExpression): void {
    const [argument] = node.arguments;
    if (argument === undefined || !["load", "set"].includes(callee.name.text)) return;
    const type = this.checker.getTypeAtLocation(callee.expression);
    if (excelType(type) === null) return;
    if (ts.isStringLiteralLike(argument)) {
      for (const path of argument.text.split(",")) this.path(type, path.trim().split("/"), node);
    } else if (ts.isArrayLiteralExpression(argument)) {
      for (const path of argument.elements.filter(ts.isStringLiteralLike))
        this.path(type, path.text.split("/"), node);
    } else if (ts.isObjectLiteralExpression(argument)) this.literal(type, argument);
  }

  private path(type: ts.Type, path: readonly string[], node: ts.Node): void {
    const [first = "", ...rest] = path;
    if (first === "" || first === "*") return;
    const items = this.itemType(type);
    const own = items === null || first === "items" || this.lists(type, first);
    if (first === "items" && items !== null) this.path(items, rest, node);
    else if (own) {
      this.check(type, first, node);
      const next = this.propertyType(type, first);
      if (next !== null && rest.length > 0) this.path(next, rest, node);
    } else this.path(items, path, node);
  }

  private literal(type: ts.Type, literal: ts.ObjectLiteralExpression): void {
    for (const property of literal.properties) {
      if (!ts.isPropertyAssignment(property) || !ts.isIdentifier(property.name)) continue;
      const name = property.name.text;
      if (name.startsWith("$") || ["select", "expand", "top", "skip"].includes(name)) continue;
      this.path(type, [name], property);
      const owner = this.lists(type, name) ? type : (this.itemType(type) ?? type);
      const next = this.propertyType(owner, name);
      if (next !== null && ts.isObjectLiteralExpression(property.initializer))
        this.literal(next, property.initializer);
    }
  }

  private lists(type: ts.Type, name: string): boolean {
    const excel = excelType(type);
    return excel !== null && membersOf(excel).includes(name);
  }

  private propertyType(type: ts.Type, name: string): ts.Type | null {
    const property = type.getProperty(name);
    return property === undefined ? null : this.checker.getTypeOfSymbol(property);
  }

  private itemType(type: ts.Type): ts.Type | null {
    const items = this.propertyType(type, "items");
    return items === null ? null : (this.checker.getIndexTypeOfType(items, ts.IndexKind.Number) ?? null);
  }

  private check(type: ts.Type, name: string, node: ts.Node): void {
    for (const part of type.isUnion() ? type.types : [type]) {
      const excel = excelType(part);
      if (excel === null || membersOf(excel).includes(name)) continue;
      const { line } = this.source.getLineAndCharacterOfPosition(node.getStart(this.source));
      this.found.push(`${this.source.fileName.replace(`${ROOT}/`, "")}:${String(line + 1)} ${excel}.${name}`);
    }
  }
}

/** Gives the name of a class of the Excel API; interfaces, enumerations and other namespaces are not asked for. */
function excelType(type: ts.Type): string | null {
  const declaration = type.getSymbol()?.declarations?.find(ts.isClassDeclaration);
  const space = declaration?.parent.parent;
  const isExcel = space !== undefined && ts.isModuleDeclaration(space) && space.name.text === "Excel";
  return isExcel ? (declaration?.name?.text ?? null) : null;
}

function membersOf(type: string): readonly string[] {
  if (type === "RequestContext") return CONTEXT;
  const members = Object.entries(hostMembers).find(([name]) => name === type)?.[1] ?? [];
  return [...COMMON, ...members];
}
