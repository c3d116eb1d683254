import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { usePane } from "../context";
import { readLinked, watchCells, type CellsNow } from "../../workbook";
import { decided, followed as follow, nothingFollowed, type Changed } from "./follow";
import { linkedCells, movedLinks, newsKey, newsOf, type LinkNews } from "./news";

/** Several cells change at once when somebody pastes, and every sheet tells that it calculated. */
const PAUSE = 250;

/** What linked answers have to tell, and what the analyst may do about it. */
export interface Links {
  readonly news: readonly LinkNews[];
  /** What was taken without asking, since it was last put away. */
  readonly followed: readonly Changed[];
  readonly take: (news: readonly LinkNews[]) => void;
  readonly keep: (news: readonly LinkNews[]) => void;
  readonly dismissFollowed: () => void;
}

const NOTHING: ReadonlyMap<string, CellsNow> = new Map();

/** Reads the linked cells when the assessment is opened, a link is made, and whenever cells change or are calculated. */
function useCells() {
  const { draft, connected, dispatch } = usePane();
  const [read, setRead] = useState<{
    readonly cells: ReadonlyMap<string, CellsNow>;
    readonly edited: boolean;
  }>({
    cells: NOTHING,
    edited: true,
  });
  const links = connected ? linkedCells(draft) : [];
  const wanted = JSON.stringify(links);
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);
  const some = links.length > 0;
  const look = useRef<(edited: boolean) => void>(() => undefined);

  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let plain = true;
    const check = async () => {
      const edited = plain;
      plain = true;
      const cells = await readLinked(linkedCells(latest.current));
      if (gone || !cells.ok) return;
      const moved = movedLinks(latest.current, cells.value);
      if (Object.keys(moved).length > 0) dispatch({ type: "relinked", links: moved });
      setRead({ cells: cells.value, edited });
    };
    look.current = (edited) => {
      plain = plain && edited;
      clearTimeout(timer);
      timer = setTimeout(() => void check(), PAUSE);
    };
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [dispatch]);

  useEffect(() => {
    if (wanted !== "[]") look.current(true);
  }, [wanted]);

  useEffect(() => {
    if (!some) return undefined;
    const watching = watchCells((edited) => look.current(edited));
    return () => void watching.then((stop) => stop?.());
  }, [some]);
  return read;
}

/**
 * Follows what answers are linked to. What differs is told, and taken at once where the analyst asked for that; not where
 * cells were inserted or deleted, since the address may then speak of others, and not again once it was taken back.
 */
export function useLinks(): Links {
  const { pack, draft, dispatch } = usePane();
  const { cells, edited } = useCells();
  const [kept, setKept] = useState<ReadonlyMap<string, string>>(new Map());
  const [followed, setFollowed] = useState<readonly Changed[]>([]);
  const following = useRef(nothingFollowed);
  const all = useMemo(() => newsOf(pack, draft, cells), [pack, draft, cells]);

  const put = useCallback(
    (chosen: readonly LinkNews[]) => {
      const changed = chosen.filter((news) => news.kind === "changed");
      if (changed.length === 0) return;
      dispatch({
        type: "links-taken",
        taken: Object.fromEntries(changed.map(({ place, given }) => [place, given])),
      });
    },
    [dispatch],
  );

  useEffect(() => {
    const { due, after } = follow(following.current, all, edited);
    following.current = after;
    if (due.length === 0) return;
    put(due);
    setFollowed((before) => [
      ...before.filter(({ place }) => !due.some((one) => one.place === place)),
      ...due,
    ]);
  }, [all, edited, put]);

  const take = useCallback(
    (chosen: readonly LinkNews[]) => {
      following.current = decided(following.current, chosen);
      put(chosen);
    },
    [put],
  );
  const keep = useCallback((chosen: readonly LinkNews[]) => {
    following.current = decided(following.current, chosen);
    setKept((before) => new Map([...before, ...chosen.map((one) => [one.place, newsKey(one)] as const)]));
  }, []);
  const dismissFollowed = useCallback(() => setFollowed([]), []);
  const news = useMemo(() => all.filter((one) => kept.get(one.place) !== newsKey(one)), [all, kept]);
  return { news, followed, take, keep, dismissFollowed };
}
