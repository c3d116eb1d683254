import type { CustomXmlDocument } from "../../document";
import type { TypeDescriptor } from "../host-object";
import type { OfficeObject } from "../office-object";
import { OfficeError, invalidArgument, itemNotFound } from "../office-error";
import type { Session } from "../session";
import { rootNamespace } from "../xml-root";

const find = (session: Session, id: string): CustomXmlDocument | undefined =>
  session.workbook.customXml().find((it) => it.id.toLowerCase() === id.toLowerCase());

function part(id: string, session: Session): CustomXmlDocument {
  const found = find(session, id);
  if (found === undefined) throw itemNotFound("the custom XML part was deleted");
  return found;
}

const ofNamespace = (session: Session, namespace: string): readonly CustomXmlDocument[] =>
  session.workbook.customXml().filter((it) => rootNamespace(it.xml) === namespace);

function checked(xml: string): string {
  if (rootNamespace(xml) === null) throw invalidArgument("the text is no XML document");
  return xml;
}

const object = (it: CustomXmlDocument, session: Session): OfficeObject =>
  session.objects.customXmlPart(it.id);

/** Excel.CustomXmlPart. The target is its id, a GUID in braces that survives save and open. */
export const customXmlPart = {
  name: "CustomXmlPart",
  identity: (id) => ({ Id: id }),
  properties: {
    id: { get: (id, session) => part(id, session).id },
    namespaceUri: { get: (id, session) => rootNamespace(part(id, session).xml) ?? "" },
  },
  methods: {
    getXml: (id, _, session) => part(id, session).xml,
    setXml: (id, args, session) => {
      session.workbook.setCustomXml(part(id, session).id, checked(args.text(0, "xml")));
    },
    delete: (id, _, session) => {
      session.workbook.deleteCustomXml(part(id, session).id);
    },
  },
} satisfies TypeDescriptor<string, Excel.CustomXmlPart>;

/** Excel.CustomXmlPartCollection. */
export const customXmlPartCollection = {
  name: "CustomXmlPartCollection",
  items: {
    list: (_, session) => session.workbook.customXml().map((it) => object(it, session)),
    find: (_, key, session) => {
      const found = find(session, String(key));
      return found === undefined ? undefined : object(found, session);
    },
  },
  methods: {
    add: (_, args, session) =>
      object(session.workbook.setCustomXml(null, checked(args.text(0, "xml"))), session),
    getByNamespace: (_, args, session) => session.objects.customXmlPartsOf(args.text(0, "namespaceUri")),
    getItem: (_, args, session) => session.objects.customXmlParts().item(args.value(0)),
    getItemOrNullObject: (_, args, session) => {
      const found = find(session, args.text(0, "id"));
      return found === undefined ? null : object(found, session);
    },
    getCount: (_, __, session) => session.workbook.customXml().length,
  },
} satisfies TypeDescriptor<null, Excel.CustomXmlPartCollection>;

function findScoped(session: Session, namespace: string, id: unknown): OfficeObject | undefined {
  const found = ofNamespace(session, namespace).find(
    (it) => it.id.toLowerCase() === String(id).toLowerCase(),
  );
  return found === undefined ? undefined : object(found, session);
}

/** Excel.CustomXmlPartScopedCollection: the parts of one namespace. */
export const customXmlPartScopedCollection = {
  name: "CustomXmlPartScopedCollection",
  items: {
    list: (namespace, session) => ofNamespace(session, namespace).map((it) => object(it, session)),
    find: (namespace, key, session) => findScoped(session, namespace, key),
  },
  methods: {
    getItem: (namespace, args, session) => session.objects.customXmlPartsOf(namespace).item(args.value(0)),
    getItemOrNullObject: (namespace, args, session) => findScoped(session, namespace, args.value(0)) ?? null,
    getOnlyItem: (namespace, _, session) => {
      const [only, ...more] = ofNamespace(session, namespace);
      if (only === undefined) throw itemNotFound(`no custom XML part of the namespace ${namespace}`);
      if (more.length > 0)
        throw new OfficeError("InvalidOperation", `${namespace} has several custom XML parts.`);
      return object(only, session);
    },
    getOnlyItemOrNullObject: (namespace, _, session) => {
      const [only, ...more] = ofNamespace(session, namespace);
      return only === undefined || more.length > 0 ? null : object(only, session);
    },
    getCount: (namespace, _, session) => ofNamespace(session, namespace).length,
  },
} satisfies TypeDescriptor<string, Excel.CustomXmlPartScopedCollection>;
