/** `TagCollection`, `Tag`, `CustomXmlPartCollection` and `CustomXmlPart`. */
import { addCustomXml, customXmlOf, removeCustomXml, setTag, tagsOf } from "../deck/custom-data";
import type { CustomXmlEntry, Owner } from "../deck/custom-data";
import { parseXml } from "../deck/xml";
import type { Session } from "../session";
import { ApiError, HostObject, expectString, stringArg } from "./object";
import type { TypeTable } from "./object";

interface OwnerRef {
  readonly session: Session;
  readonly owner: Owner;
}

// ── tags
interface TagRef extends OwnerRef {
  readonly key: string;
}

const tagType: TypeTable<TagRef> = {
  name: "Tag",
  id: (tag) => tag.key,
  scalars: {
    Key: { get: (tag) => tag.key },
    Value: {
      get: (tag) =>
        tagsOf(tag.session.deck, tag.owner).find((entry) => entry.key === tag.key)?.value ?? "",
      set(tag, value) {
        tag.session.write();
        setTag(tag.session.deck, tag.owner, tag.key, expectString(value));
      },
    },
  },
};

const tagCollectionType: TypeTable<OwnerRef> = {
  name: "TagCollection",
  items: (tags) =>
    tagsOf(tags.session.deck, tags.owner).map(({ key }) =>
      HostObject.of(tagType, { ...tags, key }),
    ),
  item(tags, key) {
    // office-js#6079: on the web only the key in capitals is found.
    const wanted = tags.session.profile.tagKeyMustBeUpper ? key : key.toUpperCase();
    const entry = tagsOf(tags.session.deck, tags.owner).find((tag) => tag.key === wanted);
    return entry && HostObject.of(tagType, { ...tags, key: entry.key });
  },
  methods: {
    Add(tags, args) {
      tags.session.write();
      setTag(tags.session.deck, tags.owner, stringArg(args, 0), stringArg(args, 1));
    },
    Delete(tags, args) {
      tags.session.write();
      setTag(tags.session.deck, tags.owner, stringArg(args, 0), undefined);
    },
  },
};

export function tagsObject(session: Session, owner: Owner): HostObject {
  return HostObject.of(tagCollectionType, { session, owner });
}

// ── custom XML parts
interface PartRef extends OwnerRef {
  readonly id: string;
}

function entryOf(part: PartRef): CustomXmlEntry {
  const entry = customXmlOf(part.session.deck, part.owner).find((one) => one.id === part.id);
  if (!entry) throw new ApiError("InvalidArgument");
  return entry;
}

function checkXml(xml: string): void {
  try {
    parseXml(xml);
  } catch {
    throw new ApiError("InvalidArgument");
  }
}

const customXmlPartType: TypeTable<PartRef> = {
  name: "CustomXmlPart",
  id: (part) => part.id,
  scalars: {
    Id: { get: (part) => part.id },
    NamespaceUri: { get: (part) => entryOf(part).namespace },
  },
  methods: {
    Delete(part) {
      part.session.write();
      removeCustomXml(part.session.deck, part.owner, entryOf(part));
    },
    GetXml: (part) => part.session.deck.parts.text(entryOf(part).part),
    SetXml(part, args) {
      const xml = stringArg(args, 0);
      checkXml(xml);
      part.session.write();
      part.session.deck.parts.setText(entryOf(part).part, xml);
    },
  },
};

interface ScopedParts extends OwnerRef {
  readonly namespace?: string;
}

function partsOf(scope: ScopedParts): HostObject[] {
  return customXmlOf(scope.session.deck, scope.owner)
    .filter((entry) => scope.namespace === undefined || entry.namespace === scope.namespace)
    .map((entry) =>
      HostObject.of(customXmlPartType, {
        session: scope.session,
        owner: scope.owner,
        id: entry.id,
      }),
    );
}

const scopedPartsType: TypeTable<ScopedParts> = {
  name: "CustomXmlPartScopedCollection",
  items: partsOf,
  methods: {
    GetOnlyItem(scope) {
      const [only, ...others] = partsOf(scope);
      if (!only || others.length > 0) throw new ApiError("InvalidArgument");
      return only;
    },
    GetOnlyItemOrNullObject(scope) {
      const [only, ...others] = partsOf(scope);
      return only && others.length === 0 ? only : HostObject.NULL;
    },
  },
};

const customXmlCollectionType: TypeTable<ScopedParts> = {
  name: "CustomXmlPartCollection",
  items: partsOf,
  methods: {
    Add(scope, args) {
      const xml = stringArg(args, 0);
      checkXml(xml);
      scope.session.write();
      const id = addCustomXml(scope.session.deck, scope.owner, xml);
      return HostObject.of(customXmlPartType, { session: scope.session, owner: scope.owner, id });
    },
    GetByNamespace: (scope, args) =>
      HostObject.of(scopedPartsType, {
        session: scope.session,
        owner: scope.owner,
        namespace: stringArg(args, 0),
      }),
  },
};

export function customXmlObject(session: Session, owner: Owner): HostObject {
  return HostObject.of(customXmlCollectionType, { session, owner });
}
