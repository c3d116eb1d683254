import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { Link16Regular, LinkDismiss16Regular, Calculator16Regular } from "@fluentui/react-icons";
import { answerAt } from "../../../desk/draft/linked";
import { computedText } from "../../../desk/draft/statement/computed-text";
import { usePane } from "../context";
import { useSharedStyles } from "../styles";
import { useLinkNews } from "./context";
import { NewsText } from "./NewsText";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  follow: { "& .fui-Checkbox__label": { paddingBlock: tokens.spacingVerticalXXS } },
  button: { minWidth: 0, paddingInline: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightRegular },
});

interface Props {
  readonly place: string;
  readonly label: string;
}

/** From which cells, or by which ratio of the statement, a value came: whether it follows them, and what they say now. */
export function LinkLine({ place, label }: Props) {
  const { say, language, draft, dispatch } = usePane();
  const shared = useSharedStyles();
  const styles = useStyles();
  const { news } = useLinkNews();
  const answer = answerAt(draft, place);
  const told = news.find((one) => one.place === place);
  const { link, computed } = answer ?? {};
  if (link === undefined && computed === undefined) return null;
  return (
    <div className={shared.tight}>
      <p className={shared.small}>
        {link === undefined ? <Calculator16Regular aria-hidden /> : <Link16Regular aria-hidden />}{" "}
        {link === undefined ? computedText(answer, language) : say("item.link", { address: link })}
      </p>
      <div className={styles.row}>
        <Checkbox
          className={styles.follow}
          checked={answer?.follow === true}
          label={say("links.follow")}
          aria-label={say("links.followLabel", { item: label })}
          onChange={(_event, data) =>
            dispatch({ type: "follow-chosen", place, follow: data.checked === true })
          }
        />
        <Button
          className={styles.button}
          size="small"
          appearance="subtle"
          icon={<LinkDismiss16Regular />}
          aria-label={say("links.unlinkLabel", { item: label })}
          onClick={() => dispatch({ type: "unlinked", place })}
        >
          {say("links.unlink")}
        </Button>
      </div>
      <div role="status">{told === undefined ? null : <NewsText news={told} />}</div>
    </div>
  );
}
