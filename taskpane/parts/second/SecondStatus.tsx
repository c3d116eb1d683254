import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { useSecond } from "./use-second";

/** Says whether somebody else scored the issuer too, and how far apart the two were. */
export function SecondStatus() {
  const { say } = usePane();
  const shared = useSharedStyles();
  const { saved, second } = useSecond();
  if (saved === null) return null;
  const done = second?.second?.done;
  const reviewer = second?.issuer.analyst ?? "";
  return (
    <section className={shared.card} aria-labelledby="second-status">
      <h3 id="second-status" className={shared.subheading}>
        {say("step.second")}
      </h3>
      <p className={shared.help}>
        {second === null
          ? say("second.never")
          : done === undefined
            ? say("second.underWay", { reviewer })
            : say("second.done", { reviewer, date: done.date, n: done.gaps })}
      </p>
      {second === null ? null : <p className={shared.small}>{say("second.declared")}</p>}
    </section>
  );
}
