import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import type { IDefinedNamesServiceParam } from "@univerjs/engine-formula";
import type { NameDocument } from "../document";
import { WorkbookError } from "../workbook";
import type { Calculation } from "./calculation";
import type { Session } from "./session";

const workbookScope = "AllDefaultWorkbook";
const reference =
  /^(?:(?:'(?:[^']|'')+'|[^\s'"!(),+*/^&<>=-]+)!)?\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?$/u;
const literal = /^(?:\d+(?:\.\d+)?|"(?:[^"]|"")*"|TRUE|FALSE)$/iu;

/** The defined names of the open workbook. They are changed in place: taking a name away breaks what uses it. */
export class Names {
  constructor(
    private readonly session: Session,
    private readonly calculation: Calculation,
  ) {}

  list(): NameDocument[] {
    return Object.values(this.service.getDefinedNameMap(this.session.unitId) ?? {}).map(nameOf);
  }

  set(name: NameDocument): void {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name.name))
      throw new WorkbookError("InvalidArgument", `${name.name} is not a valid name.`);
    this.put(name);
    this.calculation.triggerAnew();
  }

  private put(name: NameDocument): void {
    const known = this.find(name.name, name.sheet);
    this.session.run(SetDefinedNameMutation.id, {
      id: known?.id ?? `name-${name.sheet ?? ""}-${name.name.toLowerCase()}`,
      name: name.name,
      formulaOrRefString: engineText(name.formula),
      localSheetId: name.sheet ?? workbookScope,
      hidden: !name.visible,
      ...(name.comment === undefined ? {} : { comment: name.comment }),
    });
  }

  /** Takes a name over from a file as it is: Excel itself stores names that a user cannot type. */
  load(name: NameDocument): void {
    this.put(name);
  }

  delete(name: string, sheet?: string): void {
    const known = this.find(name, sheet);
    if (!known) throw new WorkbookError("ItemNotFound", `The workbook has no name ${name}.`);
    this.session.run(RemoveDefinedNameMutation.id, known);
    this.calculation.triggerAnew();
  }

  private find(name: string, sheet?: string): IDefinedNamesServiceParam | undefined {
    const scope = sheet ?? workbookScope;
    return Object.values(this.service.getDefinedNameMap(this.session.unitId) ?? {}).find(
      (item) =>
        item.name.toLowerCase() === name.toLowerCase() && (item.localSheetId ?? workbookScope) === scope,
    );
  }

  private get service(): IDefinedNamesService {
    return this.session.service<IDefinedNamesService>(IDefinedNamesService);
  }
}

/** The engine puts a name's text in place of the name: an expression needs brackets to stay one operand. */
function engineText(formula: string): string {
  if (reference.test(formula)) return formula;
  return literal.test(formula) ? `=${formula}` : `=(${formula})`;
}

function nameOf(item: IDefinedNamesServiceParam): NameDocument {
  const text = item.formulaOrRefString.replace(/^=/u, "");
  const inner = text.startsWith("(") && text.endsWith(")") && item.formulaOrRefString.startsWith("=");
  return {
    name: item.name,
    formula: inner ? text.slice(1, -1) : text,
    ...(item.localSheetId === undefined || item.localSheetId === workbookScope
      ? {}
      : { sheet: item.localSheetId }),
    visible: item.hidden !== true,
    ...(item.comment ? { comment: item.comment } : {}),
  };
}
