import { Button } from "@fluentui/react-components";
import { download } from "../../parts/download";
import { useSharedStyles } from "../../parts/styles";
import { lockMethod, removeMethod, type Kept, type KeptMethod, type MethodShelf } from "../../workbook";
import type { Done } from "../../../desk/port";
import type { Say } from "../../../desk/words";
import { methodFileOf, type Language, type Pack } from "../../../src";

interface Props {
  readonly language: Language;
  readonly say: Say;
  readonly shelf: MethodShelf;
  readonly onUse: (pin: string) => void;
  readonly onWrite: (pack: Pack) => void;
  /** Begins the next version of one that is locked. */
  readonly onNext: (pack: Pack) => void;
  readonly onChanged: (outcome: Done<Kept>) => void;
}

/** The methodologies of the workbook, each with what can be done with it. */
export function KeptList({ language, say, shelf, onUse, onWrite, onNext, onChanged }: Props) {
  const shared = useSharedStyles();
  if (shelf.methods.length + shelf.unread === 0) return <p className={shared.help}>{say("methods.none")}</p>;
  const entry = ({ pack, pin, locked }: KeptMethod) => (
    <li
      key={pin}
      className={shared.card}
      aria-label={say("methods.open", { title: pack.title[language], pin })}
    >
      <strong>{pack.title[language]}</strong>
      <p className={shared.small}>{pin}</p>
      <p className={shared.small}>{`${pack.publisher[language]} · ${say("methods.own")}`}</p>
      {locked ? <p className={shared.small}>{say("methods.isLocked")}</p> : null}
      <div className={shared.row}>
        <Button size="small" appearance="primary" onClick={() => onUse(pin)}>
          {say("methods.use")}
        </Button>
        <Button size="small" onClick={() => onWrite(pack)}>
          {say("methods.show")}
        </Button>
        <Button size="small" onClick={() => downloadMethod(pack)}>
          {say("methods.file")}
        </Button>
        {locked ? (
          <Button size="small" onClick={() => onNext(pack)}>
            {say("methods.next")}
          </Button>
        ) : (
          <Button size="small" onClick={() => void lockMethod(pin).then(onChanged)}>
            {say("methods.lock")}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          disabled={locked}
          onClick={() => void removeMethod(pin).then(onChanged)}
        >
          {say("methods.remove")}
        </Button>
      </div>
    </li>
  );
  return (
    <>
      <ul className={shared.list}>{shelf.methods.map(entry)}</ul>
      {shelf.unread === 0 ? null : (
        <p className={shared.small}>{say("methods.unread", { n: shelf.unread })}</p>
      )}
    </>
  );
}

/** Hands the file of a methodology to the browser. */
function downloadMethod(pack: Pack): void {
  const text = `${JSON.stringify(methodFileOf(pack), null, 2)}\n`;
  download(`${pack.id}-${pack.version}.notchbook.json`, text, "application/json");
}
