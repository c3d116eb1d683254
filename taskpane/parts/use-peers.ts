import { useEffect, useMemo, useState } from "react";
import type { Failure } from "../../desk/port";
import { peersOf } from "../../desk/draft/peers";
import type { Draft } from "../../desk/draft/draft";
import { readLibrary } from "../workbook";
import { usePane } from "./context";

type Read = { readonly drafts: readonly Draft[] } | { readonly failure: Failure } | null;

/** The workbook's other assessments under the same methodology; null while it is being read. */
export type SavedPeers = { readonly peers: readonly Draft[] } | { readonly failure: Failure } | null;

const NONE: SavedPeers = { peers: [] };

/** Reads which assessments of the workbook can be set beside the one on screen. */
export function useSavedPeers(): SavedPeers {
  const { draft, connected } = usePane();
  const [read, setRead] = useState<Read>(null);
  useEffect(() => {
    let gone = false;
    if (connected) {
      void readLibrary().then((library) => {
        if (gone) return;
        setRead(
          library.ok ? { drafts: library.value.saved.map((one) => one.draft) } : { failure: library.failure },
        );
      });
    }
    return () => {
      gone = true;
    };
  }, [connected]);
  const { id, method, second } = draft;
  const first = second?.of;
  return useMemo(() => {
    if (!connected) return NONE;
    return read === null || "failure" in read
      ? read
      : {
          peers: peersOf(
            { id, method, ...(first === undefined ? {} : { second: { of: first, author: "" } }) },
            read.drafts,
          ),
        };
  }, [connected, read, id, method, first]);
}
