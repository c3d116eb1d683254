import { useMemo, useState } from "react";
import type { Subject } from "../../src";
import { isSameSubject } from "../../desk/draft/range";
import { subjectOf } from "../../desk/draft/subject";
import { usePane } from "./context";

/** Gives what is rated, the same object for as long as it says the same: what is worked out from it can be kept. */
export function useSubject(): Subject {
  const { pack, draft } = usePane();
  const subject = useMemo(() => subjectOf(pack, draft), [pack, draft]);
  const [held, setHeld] = useState(subject);
  if (isSameSubject(held, subject)) return held;
  setHeld(subject);
  return subject;
}
