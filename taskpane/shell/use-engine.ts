import { useEffect, useState } from "react";

export type Engine = typeof import("./engine");

let here: Engine | null = null;
let loading: Promise<Engine> | null = null;

async function load(): Promise<Engine> {
  const engine = await import("./engine");
  await engine.loadAll();
  return (here = engine);
}

/** Loads what an assessment that is open needs, once; one that could not be loaded is asked for anew the next time. */
export function loadEngine(): Promise<Engine> {
  if (here !== null) return Promise.resolve(here);
  loading ??= load().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

/** What an assessment that is open needs, loaded as soon as the pane is shown; null until it is here. */
export function useEngine(): Engine | null {
  const [engine, setEngine] = useState(here);
  useEffect(() => {
    let gone = false;
    loadEngine().then(
      (loaded) => {
        if (!gone) setEngine(() => loaded);
      },
      // Whoever opens an assessment asks anew, and is told.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  return engine;
}
