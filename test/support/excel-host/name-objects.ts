import { parseRef } from "../../../src/core/grid/address";
import { type BookState, type NameState, sheetNamed, type SheetState } from "./book-state";
import {
  HostError,
  hostObject,
  type HostObject,
  invalidArgument,
  itemNotFound,
  nullObject,
  type ObjectType,
} from "./host-object";
import { nameFormula } from "./load-book";
import { areaOf, type Ranges } from "./range-object";

interface Names {
  readonly book: BookState;
  readonly scope?: SheetState;
  readonly ranges: Ranges;
}

interface Name extends Names {
  readonly name: NameState;
}

/** The names of a workbook, or of a sheet alone: https://learn.microsoft.com/javascript/api/excel/excel.nameditemcollection */
export const namesObject = (names: Names): HostObject => hostObject(namesType, names);

const all = (target: Names): readonly NameState[] => target.book.names.filter(({ scope }) => scope === target.scope);

const find = (target: Names, key: unknown): NameState | undefined =>
  all(target).find(({ name }) => name.toLowerCase() === String(key).toLowerCase());

const nameObject = (target: Names, name: NameState): HostObject => hostObject(nameType, { ...target, name });

const namesType: ObjectType<Names> = {
  name: "NamedItemCollection",
  items: (target) => all(target).map((name) => nameObject(target, name)),
  item: (target, key) => {
    const name = find(target, key);
    if (name === undefined) throw itemNotFound("NamedItemCollection.getItem");
    return nameObject(target, name);
  },
  calls: {
    GetItemOrNullObject: (target, key) => {
      const name = find(target, key);
      return name === undefined ? nullObject : nameObject(target, name);
    },
    Add: (target, key, reference) => {
      if (typeof key !== "string" || !/^[A-Za-z_\\][\w.\\]*$/.test(key) || key.length > 255)
        throw invalidArgument("NamedItemCollection.add");
      if (find(target, key) !== undefined)
        throw new HostError(
          "ItemAlreadyExists",
          "The resource being created already exists.",
          "NamedItemCollection.add",
        );
      const { scope } = target;
      const name: NameState = {
        name: key,
        ...(scope && { scope }),
        ...meant(target, reference, "NamedItemCollection.add"),
      };
      target.book.names.push(name);
      return nameObject(target, name);
    },
  },
};

const meant = ({ book }: Names, reference: unknown, location: string): Pick<NameState, "refersTo" | "text"> => {
  if (typeof reference !== "string") {
    const { sheet, ranges } = areaOf(reference, location);
    return { refersTo: { sheet, range: ranges[0] } };
  }
  if (!reference.startsWith("=")) throw invalidArgument(location);
  const ref = parseRef(reference.slice(1));
  const sheet = ref && sheetNamed(book, ref.sheet);
  if (ref !== undefined && sheet === undefined) throw invalidArgument(location);
  return ref && sheet ? { refersTo: { sheet, range: ref.range } } : { text: reference };
};

const nameType: ObjectType<Name> = {
  name: "NamedItem",
  reads: {
    Name: ({ name }) => name.name,
    Formula: ({ name }) => nameFormula(name),
    Type: ({ name }) => (name.refersTo ? "Range" : "String"),
  },
  writes: {
    Formula: (target, value) => {
      const { refersTo, text } = meant(target, value, "NamedItem.formula");
      if (refersTo) {
        target.name.refersTo = refersTo;
        delete target.name.text;
      } else {
        delete target.name.refersTo;
        if (text !== undefined) target.name.text = text;
      }
    },
    Visible: () => undefined,
  },
  calls: {
    Delete: ({ book, name }) => {
      book.names.splice(book.names.indexOf(name), 1);
    },
    GetRangeOrNullObject: ({ name, ranges }) =>
      name.refersTo === undefined ? nullObject : ranges.of(name.refersTo.sheet, name.refersTo.range),
  },
};
