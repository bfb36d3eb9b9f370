/** An error as Excel answers with: a documented code, a sentence and the member it came from. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: string,
    message: string,
    readonly location = "",
  ) {
    super(message);
  }
}

export const invalidArgument = (
  location: string,
  message = "The argument is invalid or missing or has an incorrect format.",
) => new HostError("InvalidArgument", message, location);

export const itemNotFound = (location: string) =>
  new HostError("ItemNotFound", "The requested resource doesn't exist.", location);

/** What an *OrNullObject method gives where there is nothing. */
export const nullObject: unique symbol = Symbol("null object");

type Wire = Readonly<Record<string, unknown>>;

/** A kind of object by its members, as the library names them in its requests. */
export interface ObjectType<Target> {
  readonly name: string;
  /** What tells the object from others of its kind: `Id`, `_ReferenceId`. */
  readonly identity?: (target: Target) => Wire;
  readonly reads?: Readonly<Record<string, (target: Target) => unknown>>;
  readonly writes?: Readonly<Record<string, (target: Target, value: unknown) => void>>;
  readonly calls?: Readonly<Record<string, (target: Target, ...values: readonly unknown[]) => unknown>>;
  readonly children?: Readonly<Record<string, (target: Target) => HostObject | typeof nullObject>>;
  readonly items?: (target: Target) => readonly HostObject[];
  readonly item?: (target: Target, key: unknown) => HostObject;
}

/** An object of Excel's that requests act on. */
export interface HostObject {
  readonly typeName: string;
  readonly identity: () => Wire;
  readonly read: (property: string) => unknown;
  readonly write: (property: string, value: unknown) => void;
  readonly call: (method: string, values: readonly unknown[]) => unknown;
  readonly child: (property: string) => HostObject | typeof nullObject;
  readonly item: (key: unknown) => HostObject;
  /** What a load of these properties answers. */
  readonly query: (select: readonly string[]) => Wire;
  /** What stands behind it, for methods that take objects. */
  readonly target: unknown;
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && "typeName" in value && "query" in value;

/** A member the simulator does not know: tests that meet it must fail, with its name. */
export const unknownMember = (member: string) =>
  new HostError("NotImplemented", `The Excel simulator does not know ${member}.`, member);

/** An object of a kind over what it stands for. */
export const hostObject = <Target>(type: ObjectType<Target>, target: Target): HostObject => {
  const memberName = (member: string) => `${type.name}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;
  const known = <Member>(members: Readonly<Record<string, Member>> | undefined, name: string): Member => {
    const found = members !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
    if (found === undefined) throw unknownMember(memberName(name));
    return found;
  };
  const self: HostObject = {
    typeName: type.name,
    target,
    identity: () => type.identity?.(target) ?? {},
    read: (property) => known(type.reads, property)(target),
    write: (property, value) => {
      known(type.writes, property)(target, value);
    },
    call: (method, values) => known(type.calls, method)(target, ...values),
    child: (property) => known(type.children, property)(target),
    item: (key) => {
      if (type.item === undefined) throw unknownMember(`${type.name}.getItem`);
      return type.item(target, key);
    },
    query: (select) => {
      if (type.items !== undefined)
        return { _Items: type.items(target).map((item, index) => ({ _Index: index, ...item.query(select) })) };
      return queried(self, select);
    },
  };
  return self;
};

/** Paths such as "protection/protected" are answered inside the child's own answer. */
const queried = (object: HostObject, select: readonly string[]): Wire => {
  const answer: Record<string, unknown> = { ...object.identity() };
  const inside = new Map<string, string[]>();
  for (const path of select) {
    const [head = "", ...rest] = path.split(/[/.]/);
    const name = head.charAt(0).toUpperCase() + head.slice(1);
    if (rest.length === 0) answer[name] = object.read(name);
    else if (rest[0] === "items") inside.set(name, [...(inside.get(name) ?? []), rest.slice(1).join("/")]);
    else inside.set(name, [...(inside.get(name) ?? []), rest.join("/")]);
  }
  for (const [name, paths] of inside) {
    const child = object.child(name);
    answer[name] = child === nullObject ? null : child.query(paths);
  }
  return answer;
};
