import { useMemo, useState } from "react";
import type { Draft } from "../../../desk/draft/draft";
import { MOST_PEERS } from "../../../desk/draft/peers";
import { useSavedPeers } from "../../parts/use-peers";

export interface Peers {
  /** Other assessments of the workbook under the same methodology. */
  readonly all: readonly Draft[];
  readonly chosen: readonly Draft[];
  readonly toggle: (id: string) => void;
}

const NONE: readonly Draft[] = [];

/** Keeps which other assessments of the workbook are set beside this one: the report has columns for a few. */
export function usePeers(): Peers {
  const saved = useSavedPeers();
  const [ids, setIds] = useState<readonly string[]>([]);
  const all = saved !== null && "peers" in saved ? saved.peers : NONE;
  const toggle = (peer: string) =>
    setIds(ids.includes(peer) ? ids.filter((one) => one !== peer) : [...ids, peer].slice(0, MOST_PEERS));
  const chosen = useMemo(() => all.filter((peer) => ids.includes(peer.id)), [all, ids]);
  return { all, chosen, toggle };
}
