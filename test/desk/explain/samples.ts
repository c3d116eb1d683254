import { assess, distances, type Assessment, type Distances, type Pack, type Subject } from "../../../src";
import type { Draft } from "../../../desk/draft/draft";
import { subjectOf } from "../../../desk/draft/subject";
import { assessed, openSample } from "../../../workbench/samples";
import { packOf } from "../tianfu";

export interface Opened {
  readonly draft: Draft;
  readonly pack: Pack;
  readonly subject: Subject;
  readonly assessment: Assessment;
}

/** A sample as the pane has it, with some answers changed or, where null, taken away. */
export function sampleOf(id: string, changes: Readonly<Record<string, string | null>> = {}): Opened {
  const sample = openSample(id, "en");
  if (sample === null) throw new Error(`${id} is no sample`);
  const changed = Object.entries(changes).flatMap(([item, value]) =>
    value === null ? [] : [[item, { value }] as const],
  );
  const kept = Object.entries(sample.draft.answers).filter(([item]) => !(item in changes));
  const answers: Draft["answers"] = Object.fromEntries<Draft["answers"][string]>([...kept, ...changed]);
  const draft: Draft = { ...sample.draft, answers };
  const pack = packOf(draft.method.split("@")[0] ?? "");
  const subject = subjectOf(pack, draft);
  return { draft, pack, subject, assessment: assess(pack, subject) };
}

export const sampleIds = assessed.map(({ id }) => id);

export function distancesOf({ pack, subject }: Opened, notches = 1): Distances {
  const found = distances(pack, subject, notches);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}
