import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState } from "react";
import type { Say } from "../../desk/words";

const useStyles = makeStyles({
  clipped: {
    lineHeight: tokens.lineHeightBase300,
    maxHeight: `calc(2 * ${tokens.lineHeightBase300})`,
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
  whole: { maxHeight: "40vh", overflowY: "auto", overflowWrap: "anywhere" },
});

/** A message of two lines; a longer one is clipped and shown whole where that is asked for. */
export function Clipped({ say, text }: { readonly say: Say; readonly text: string }) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [whole, setWhole] = useState(false);
  const [isLong, setLong] = useState(false);
  useLayoutEffect(() => {
    const element = box.current;
    if (element !== null && !whole) setLong(element.scrollHeight > element.clientHeight + 1);
  }, [text, whole]);
  return (
    <>
      <div ref={box} className={whole ? styles.whole : styles.clipped} {...(whole ? { tabIndex: 0 } : {})}>
        {text}
      </div>
      {isLong ? (
        <Link as="button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {say(whole ? "message.less" : "message.all")}
        </Link>
      ) : null}
    </>
  );
}
