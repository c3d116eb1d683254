import { Field, makeStyles, Input, Select } from "@fluentui/react-components";
import {
  findEnterable,
  findScale,
  hasSymbol,
  inList,
  labelOf,
  libraryOf,
  type MarketsItem,
  type Pack,
  type RatingItem,
} from "../../../src";
import { scaleText } from "../../../desk/draft/shown";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { ItemActions } from "./ItemActions";
import type { FieldProps } from "./field";

const useStyles = makeStyles({
  // A list is as wide as its longest title, unless it is told to fit.
  choice: { minWidth: 0, width: "100%" },
  list: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
});

function scaleTitles(pack: Pack, ids: readonly string[], language: "en" | "zh"): string {
  const titles = ids.map((id) => {
    const scale = findScale(id, "scale", libraryOf(pack));
    return scale.ok ? scaleText(scale.value, language) : id;
  });
  return inList(language, titles);
}

/** Tells whether a rating stands on another scale than the methodology's own, and so needs a mapping. */
function isForeign(text: string, pack: Pack, item: RatingItem | MarketsItem): boolean {
  const words = item.kind === "markets" ? text.split(/[\s;；,，]+/) : [text];
  return words.some((word) => {
    const on = (id: string) => {
      const scale = findScale(id, "scale", libraryOf(pack));
      return scale.ok && hasSymbol(word, scale.value);
    };
    return word.trim() !== "" && !on(pack.scale) && item.scales.some(on);
  });
}

/** A rating given by others, or the markets with theirs: typed, checked against the scales on which it may stand. */
export function RatingField({ item, ...field }: FieldProps & { readonly item: RatingItem | MarketsItem }) {
  const { say, draft, dispatch, language, pack } = usePane();
  const shared = useSharedStyles();
  const value = draft.answers[item.id]?.value ?? "";
  const unit = draft.answers[item.id]?.unit ?? "";
  const isElsewhere = unit !== "" && unit !== pack.scale;
  const { unless } = item;
  const choice = unless === undefined ? undefined : draft.answers[unless.item]?.value;
  if (unless !== undefined && choice !== undefined && unless.is.includes(choice) && value === "") {
    const chosen = findEnterable(pack, unless.item);
    const option = chosen?.kind === "choice" ? chosen.options.find((one) => one.value === choice) : undefined;
    const facts = { item: labelOf(pack, unless.item)[language], value: option?.label[language] ?? choice };
    return <p className={shared.help}>{say("item.unneeded", facts)}</p>;
  }
  return (
    <>
      <Input
        value={value}
        aria-labelledby={field.labelledBy}
        autoComplete="off"
        spellCheck={false}
        {...(field.describedBy === undefined
          ? {}
          : { "aria-describedby": field.describedBy, "aria-invalid": true })}
        onChange={(_event, data) =>
          dispatch({ type: "answered", item: item.id, change: { value: data.value }, typed: true })
        }
      />
      <p className={shared.small}>{say("item.scale", { scale: scaleTitles(pack, item.scales, language) })}</p>
      {item.kind === "rating" && item.scales.length > 1 ? <ScaleChoice item={item} /> : null}
      <ItemActions id={item.id} label={field.label} count={1} />
      {isForeign(value, pack, item) || isElsewhere || draft.mapping !== "" ? <MappingChoice /> : null}
    </>
  );
}

/** On which scale a rating stands: BBB- is on several, and means another thing on each. */
function ScaleChoice({ item }: { readonly item: RatingItem }) {
  const { say, draft, dispatch, language, pack } = usePane();
  const styles = useStyles();
  const given = draft.answers[item.id]?.unit ?? "";
  const scales = [...new Set([pack.scale, ...item.scales])];
  return (
    <Field label={say("item.ratingScale")} hint={say("item.ratingScaleHelp")}>
      <Select
        className={styles.choice}
        select={{ className: styles.list }}
        value={given}
        onChange={(_event, data) =>
          dispatch({ type: "answered", item: item.id, change: { unit: data.value } })
        }
      >
        <option value="">
          {say(draft.mapping === "" ? "item.ratingScaleOwn" : "item.ratingScaleMapped")}
        </option>
        {scales.map((id) => (
          <option key={id} value={id}>
            {scaleTitles(pack, [id], language)}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function MappingChoice() {
  const { say, draft, dispatch, language, pack } = usePane();
  const styles = useStyles();
  const mappings = libraryOf(pack).mappings.filter(({ to }) => to === pack.scale);
  return (
    <Field label={say("item.mapping")} hint={say("item.mappingHelp")}>
      <Select
        className={styles.choice}
        select={{ className: styles.list }}
        value={draft.mapping}
        onChange={(_event, data) => dispatch({ type: "mapping-chosen", mapping: data.value })}
      >
        <option value="">{say("item.mappingNone")}</option>
        {mappings.map(({ id, title }) => (
          <option key={id} value={id}>
            {title[language]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
