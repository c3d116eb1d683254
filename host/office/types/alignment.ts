import type { CellFormat } from "../../document";
import type { DeepPartial } from "../../workbook";
import type { Property } from "../host-object";
import { invalidArgument, notImplemented } from "../office-error";
import type { Session } from "../session";

/** The part of a surface that alignment needs. */
export interface Alignable {
  looks(): readonly CellFormat[];
  change(change: DeepPartial<CellFormat>): void;
}

const HORIZONTAL = {
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
} as const;
const VERTICAL = { Top: "top", Center: "center", Bottom: "bottom" } as const;

function officeName(
  names: Readonly<Record<string, string>>,
  value: string | undefined,
  otherwise: string,
): string {
  return Object.entries(names).find(([, own]) => own === value)?.[0] ?? otherwise;
}

function known<Name extends string>(
  names: Readonly<Record<Name, unknown>>,
  value: unknown,
  what: string,
): Name {
  if (typeof value !== "string") throw invalidArgument(`${what} must be text`);
  const match = Object.keys(names).find((name) => name.toLowerCase() === value.toLowerCase());
  if (match === undefined) throw notImplemented(`${what} ${value}`);
  return match as Name;
}

/** Makes the alignment properties that cell formats and styles have in common. */
export function alignment<Target>(surface: (target: Target, session: Session) => Alignable) {
  const shared = <Value>(
    target: Target,
    session: Session,
    pick: (look: CellFormat) => Value,
  ): Value | null => {
    const [first, ...rest] = surface(target, session).looks().map(pick);
    return first !== undefined && rest.every((value) => value === first) ? first : null;
  };
  return {
    horizontalAlignment: {
      get: (target, session) =>
        shared(target, session, (look) => officeName(HORIZONTAL, look.horizontal, "General")),
      set: (target, value, session) => {
        const horizontal =
          value === "General" ? undefined : HORIZONTAL[known(HORIZONTAL, value, "horizontalAlignment")];
        surface(target, session).change({ horizontal });
      },
    },
    verticalAlignment: {
      get: (target, session) =>
        shared(target, session, (look) => officeName(VERTICAL, look.vertical, "Bottom")),
      set: (target, value, session) => {
        surface(target, session).change({ vertical: VERTICAL[known(VERTICAL, value, "verticalAlignment")] });
      },
    },
    wrapText: {
      get: (target, session) => shared(target, session, (look) => look.wrap ?? false),
      set: (target, value, session) => {
        if (typeof value !== "boolean") throw invalidArgument("wrapText must be true or false");
        surface(target, session).change({ wrap: value });
      },
    },
    indentLevel: {
      get: (target, session) => shared(target, session, (look) => look.indent ?? 0),
      set: (target, value, session) => {
        if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > 250) {
          throw invalidArgument("indentLevel must be a whole number from 0 to 250");
        }
        surface(target, session).change({ indent: value });
      },
    },
  } satisfies Record<string, Property<Target>>;
}
