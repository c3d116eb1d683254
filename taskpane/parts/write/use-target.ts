import { useCallback, useEffect, useState } from "react";
import type { Failure } from "../../../desk/port";
import { usePane } from "../context";
import { freeSheetName, sheetNameFrom } from "../../../desk/paper/cells/naming";
import { lookAround, targetOf, type SheetPart, type Surroundings, type Target } from "../../workbook";

export interface TargetChoice {
  readonly around: Surroundings | null;
  readonly failure: Failure | null;
  /** The sheet name as typed, or as proposed. */
  readonly name: string;
  readonly target: Target | null;
  readonly setName: (name: string) => void;
  readonly lookAgain: () => Promise<void>;
}

/**
 * Looks at the workbook and says what writing under the chosen name would mean.
 * @param part which of the issuer's sheets
 * @param title what a new sheet is called after
 * @param own part of the defined names of a sheet that belongs to no assessment alone
 */
export function useTarget(part: SheetPart, title: string, own?: string): TargetChoice {
  const { draft, say, connected } = usePane();
  const [around, setAround] = useState<Surroundings | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [typed, setName] = useState<string | null>(null);
  const slug = own ?? draft.written?.slug;
  const lookAgain = useCallback(async () => {
    const looked = await lookAround(slug, part);
    setAround(looked.ok ? looked.value : null);
    setFailure(looked.ok ? null : looked.failure);
  }, [slug, part]);
  useEffect(() => {
    let gone = false;
    if (connected) {
      void lookAround(slug, part).then((looked) => {
        if (gone) return;
        setAround(looked.ok ? looked.value : null);
        setFailure(looked.ok ? null : looked.failure);
      });
    }
    return () => {
      gone = true;
    };
  }, [connected, slug, part]);
  const wanted = sheetNameFrom(title, say("sheet.issuer"));
  const proposed = around === null ? wanted : (around.own?.name ?? freeSheetName(wanted, around.sheets));
  const name = typed ?? proposed;
  const target = around === null ? null : targetOf(name.trim(), draft.issuer.name, slug, around);
  return { around, failure, name, target, setName, lookAgain };
}
