import type { TypeDescriptor } from "../host-object";
import { invalidArgument, itemNotFound } from "../office-error";
import type { Session } from "../session";

const has = (session: Session, key: string): boolean => Object.hasOwn(session.workbook.settings(), key);

function put(session: Session, key: string, value: unknown): void {
  if (value === undefined) throw invalidArgument("a setting needs a value");
  session.workbook.setSettings({ ...session.workbook.settings(), [key]: value });
}

function checkKey(session: Session, key: string): void {
  if (!has(session, key)) throw itemNotFound(`the setting ${JSON.stringify(key)} was deleted`);
}

/** Excel.Setting. The library itself turns dates into text and back. */
export const setting = {
  name: "Setting",
  identity: (key) => ({ _Id: key }),
  properties: {
    key: { get: (key) => key },
    value: {
      get: (key, session) => {
        checkKey(session, key);
        return session.workbook.settings()[key];
      },
      set: (key, value, session) => {
        checkKey(session, key);
        put(session, key, value);
      },
    },
  },
  methods: {
    delete: (key, _, session) => {
      checkKey(session, key);
      const rest = Object.entries(session.workbook.settings()).filter(([name]) => name !== key);
      session.workbook.setSettings(Object.fromEntries(rest));
    },
  },
} satisfies TypeDescriptor<string, Excel.Setting>;

/** Excel.SettingCollection: the add-in's own settings in this workbook. Keys are told apart by case. */
export const settingCollection = {
  name: "SettingCollection",
  items: {
    list: (_, session) => Object.keys(session.workbook.settings()).map((key) => session.objects.setting(key)),
    find: (_, key, session) => (has(session, String(key)) ? session.objects.setting(String(key)) : undefined),
  },
  methods: {
    add: (_, args, session) => {
      const key = args.text(0, "key");
      put(session, key, args.value(1));
      return session.objects.setting(key);
    },
    getItem: (_, args, session) => session.objects.settings().item(args.value(0)),
    getItemOrNullObject: (_, args, session) => {
      const key = args.text(0, "key");
      return has(session, key) ? session.objects.setting(key) : null;
    },
    getCount: (_, __, session) => Object.keys(session.workbook.settings()).length,
  },
} satisfies TypeDescriptor<null, Excel.SettingCollection>;
