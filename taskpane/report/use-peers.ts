import { useEffect, useMemo, useState } from "react";
import type { Draft } from "../assessment/draft";
import { usePane } from "../pane/context";
import { readLibrary } from "../workbook";

/** Columns of the report that are left for them. */
export const MOST_PEERS = 3;

export interface Peers {
  /** Other assessments of the workbook under the same methodology. */
  readonly all: readonly Draft[];
  readonly chosen: readonly Draft[];
  readonly toggle: (id: string) => void;
}

/** Reads which other assessments of the workbook can be set beside this one, and keeps which of them are. */
export function usePeers(): Peers {
  const { draft, connected } = usePane();
  const { id, method } = draft;
  const [all, setAll] = useState<readonly Draft[]>([]);
  const [ids, setIds] = useState<readonly string[]>([]);
  useEffect(() => {
    let gone = false;
    if (connected) {
      void readLibrary().then((library) => {
        if (gone || !library.ok) return;
        const others = library.value.saved.map((saved) => saved.draft);
        setAll(others.filter((other) => other.id !== id && other.method === method));
      });
    }
    return () => {
      gone = true;
    };
  }, [connected, id, method]);
  const toggle = (peer: string) =>
    setIds(ids.includes(peer) ? ids.filter((one) => one !== peer) : [...ids, peer].slice(0, MOST_PEERS));
  const chosen = useMemo(() => all.filter((peer) => ids.includes(peer.id)), [all, ids]);
  return { all, chosen, toggle };
}
