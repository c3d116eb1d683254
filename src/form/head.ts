import type { Check, Pack, Section, Source } from "../pack";
import {
  BASIS,
  cell,
  CITE,
  citeIn,
  type Codec,
  DATE,
  inside,
  labelOf,
  list,
  listOf,
  type Member,
  type Members,
  NAME,
  NUMBER,
  record,
  REFERENCE,
  text,
  TRUTH,
  UNIT,
  words,
} from "../cells";
import { PAIRS_CELL } from "./pairs";

/** Members of the methodology itself, and of what is no item and no step. */

/** What has rows with an id of its own, and the order of the walk, is put together by the reader. */
type Rowed = "schema" | "sections" | "items" | "steps" | "checks";

type Output = keyof Required<Pack["outputs"]>;

const OUTPUTS = words<Output>({
  standalone: { en: "stand-alone", zh: "个体级别", also: ["standalone"] },
  support: { en: "after support", zh: "支持后", also: ["support"] },
  sovereign: { en: "after the sovereign", zh: "主权调整后", also: ["sovereign"] },
  rmb: { en: "after renminbi", zh: "人民币偿付调整后", also: ["rmb"] },
  final: { en: "final", zh: "最终级别", also: ["final rating", "主体级别"] },
  local: { en: "local currency", zh: "本币级别", also: ["local"] },
});

/** A word of an output stands for its name in the pack. */
const OUTPUT: Codec<string> = {
  write: (value, spoken) => OUTPUTS.write(value as Output, spoken),
  read: (given, names) => OUTPUTS.read(given, names),
};

const NUMBER_OR_TEXT: Codec<number | string> = {
  write: (value) => value,
  read: (given) => ({ ok: true, value: typeof given === "number" ? given : String(given) }),
};

const LOCAL: Member<NonNullable<Pack["local"]>> = {
  write({ hash, changes }, to) {
    to.put("localHash", hash);
    for (const { path, was } of changes) {
      const row = to.add("local");
      row.put("path", path);
      row.put("was", was);
    }
  },
  read(from, path) {
    const hash = from.take("localHash", NAME, `${path}.hash`);
    const changes = list<{ path: string; was: number | string }>("local", {
      path: cell("path", NAME),
      was: cell("was", NUMBER_OR_TEXT),
    }).read(from, `${path}.changes`);
    return hash === undefined && changes === undefined ? undefined : { hash, changes };
  },
};

type Higher = NonNullable<Pack["shortTermHigher"]>;

const HIGHER: Member<Higher> = {
  write({ anyOf, basis }, to) {
    for (const [index, condition] of anyOf.entries()) {
      const row = to.add("higher");
      if ("positive" in condition) row.put("term", REFERENCE.write(condition.positive, to));
      else {
        row.put("quantity", REFERENCE.write(condition.of, to));
        row.put("atLeast", condition.atLeast);
      }
      if (index === 0) BASIS.write(basis, row);
    }
  },
  read(from, path) {
    const rows = from.rows("higher");
    const [first] = rows;
    if (first === undefined) return undefined;
    return {
      anyOf: rows.map((row, index) => {
        const at = `${path}.anyOf.${String(index)}`;
        const positive = row.take("term", REFERENCE, at);
        if (positive !== undefined) return { positive };
        const of = row.take("quantity", REFERENCE, `${at}.of`);
        return { of, atLeast: row.take("atLeast", NUMBER, `${at}.atLeast`) };
      }),
      basis: BASIS.read(first, `${path}.basis`),
    };
  },
};

/** A list that a pack always has, empty where nothing stands there. */
function always<T>(member: Member<readonly T[]>): Member<readonly T[]> {
  return { write: member.write, read: (from, path) => member.read(from, path) ?? [] };
}

const NOTES: Member<Pack["notes"]> = {
  write(notes, to) {
    for (const note of notes) text("note").write(note, to.add("notes"));
  },
  read: (from, path) =>
    from.rows("notes").map((row, index) => text("note").read(row, `${path}.${String(index)}`)),
};

export const PACK_FORM: Members<Omit<Pack, Rowed>> = {
  id: cell("id", NAME),
  version: cell("version", NAME),
  calibration: cell("calibration", NUMBER, () => 1),
  local: LOCAL,
  title: text("title"),
  publisher: text("publisher"),
  issuerClass: text("issuerClass"),
  published: cell("published", DATE),
  scale: cell("scale", NAME),
  summary: text("summary", (from) => text("title").read(from, "title") as Pack["title"] | undefined),
  notes: NOTES,
  outputs: record("outputs", "output", OUTPUT, cell("step", REFERENCE)),
  watchList: inside({ meaning: text("watch"), cite: citeIn("watchDocument", "watchPlace") }),
  definitions: cell("definitions", NAME),
  issueRules: cell("issueRules", NAME),
  reviewRules: cell("reviewRules", NAME),
  shortTerm: cell("shortTerm", NAME),
  shortTermHigher: HIGHER,
  outlooks: always(
    list("outlooks", { id: cell("id", NAME), label: text("label"), meaning: text("meaning", labelOf) }),
  ),
  cite: CITE,
};

export const SECTION_FORM: Members<Omit<Section, "id" | "members">> = {
  title: text("title"),
  help: text("help"),
  cite: CITE,
};

/** A test of a check with what its kind needs. */
const TEST: Member<Check["test"]> = {
  write(test, to) {
    to.put("test", TESTS.write(test.kind, to));
    switch (test.kind) {
      case "stated":
        return;
      case "rating": {
        to.put("atLeast", test.atLeast);
        return;
      }
      case "number": {
        NUMBER_TEST.write(test, to);
        return;
      }
      case "agencies": {
        AGENCIES_TEST.write(test, to);
        return;
      }
    }
  },
  read(from, path) {
    const kind = from.take("test", TESTS, `${path}.kind`);
    if (kind === "number") return { kind, ...(NUMBER_TEST.read(from, path) as object) };
    if (kind === "agencies") return { kind, ...(AGENCIES_TEST.read(from, path) as object) };
    const atLeast = from.take("atLeast", NAME, `${path}.atLeast`);
    return { kind, ...(atLeast === undefined ? {} : { atLeast }) };
  },
};

type TestOf<K extends Check["test"]["kind"]> = Omit<Extract<Check["test"], { kind: K }>, "kind">;

const NUMBER_TEST = inside<TestOf<"number">>({
  unit: cell("unit", UNIT),
  atLeast: cell("atLeast", NUMBER),
  atMost: cell("atMost", NUMBER),
  of: cell("of", REFERENCE),
  instead: inside<NonNullable<TestOf<"number">["instead"]>>({
    check: cell("insteadCheck", REFERENCE),
    atMost: cell("insteadAtMost", NUMBER),
  }),
});

const AGENCIES_TEST = inside<TestOf<"agencies">>({
  fewest: cell("fewest", NUMBER),
  atLeast: cell("atLeast", PAIRS_CELL),
  registered: cell("registered", TRUTH),
  of: cell("of", REFERENCE),
});

const TESTS = words<Check["test"]["kind"]>({
  stated: { en: "stated", zh: "填写" },
  rating: { en: "rating", zh: "级别" },
  number: { en: "number", zh: "数值" },
  agencies: { en: "agencies", zh: "机构级别", also: ["agencies' ratings", "外部评级"] },
});

export const CHECK_FORM: Members<Omit<Check, "id">> = {
  label: text("label"),
  rule: text("rule", labelOf),
  cite: CITE,
  basis: BASIS,
  force: cell(
    "force",
    words<Check["force"]>({
      required: { en: "required", zh: "必须" },
      advisory: { en: "advisory", zh: "参考" },
      process: { en: "process", zh: "程序" },
    }),
  ),
  test: TEST,
  waivedBy: cell("waivedBy", REFERENCE),
  withholds: cell("withholds", TRUTH),
};

export const DOCUMENT_FORM: Members<Omit<Source, "key">> = {
  title: text("title"),
  publisher: text("publisher"),
  date: cell("date", DATE),
  note: text("note"),
};

/** Ids in the order of a walk, where the rows of items do not give it. */
export const IN_ORDER = listOf(REFERENCE);
