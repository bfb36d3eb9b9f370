import { HostError, type HostObject, isHostObject, nullObject, unknownMember } from "./host-object";

/** A request of the library's: actions in order over objects named by paths. */
export interface Batch {
  readonly Actions: readonly BatchAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly number[];
}

export interface BatchAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

/** What actions are worked on, and what is asked before and after each. */
export interface BatchSetting {
  readonly workbook: HostObject;
  readonly references: Map<string, HostObject>;
  /** Called before each action with its place in the batch and its name; throws to stop the batch there. */
  readonly beforeAction: (index: number, name: string, object: HostObject | undefined, action: BatchAction) => void;
}

interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
}

export type BatchAnswer =
  | Answer
  | {
      readonly Error: {
        readonly Code: string;
        readonly Message: string;
        readonly Location: string;
        readonly ActionIndex: number;
        readonly HttpStatusCode: number;
      };
      readonly TraceIds: readonly number[];
      readonly ProcessedResults: { readonly Results: Answer["Results"] };
    };

/**
 * Works the actions off in order and stops at the first error; what is done stays done (application-specific-api-model: batches are not transactions;
 * the answer's shape is that of Microsoft's own processor).
 */
export const processBatch = (batch: Batch, setting: BatchSetting): BatchAnswer => {
  const objects = objectsOf(batch, setting);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      const object = action.ObjectPathId ? objects.at(action.ObjectPathId) : undefined;
      setting.beforeAction(index, action.Name ?? "", object === nullObject ? undefined : object, action);
      if (action.ActionType === 5) traces.push(action.Id);
      else results.push({ ActionId: action.Id, Value: done(action, object, objects.argumentsOf) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { code, message, location } = error;
      const status = code === "ItemNotFound" ? 404 : code === "AccessDenied" ? 403 : 400;
      return {
        Error: { Code: code, Message: message, Location: location, ActionIndex: index, HttpStatusCode: status },
        TraceIds: traces,
        ProcessedResults: { Results: results },
      };
    }
  }
  return { Results: results, TraceIds: traces };
};

type Found = HostObject | typeof nullObject;

interface BatchObjects {
  readonly at: (path: number) => Found;
  readonly argumentsOf: (info: Arguments | undefined) => readonly unknown[];
}

const objectsOf = ({ ObjectPaths }: Batch, { workbook, references }: BatchSetting): BatchObjects => {
  const found = new Map<number, Found>();
  const argumentsOf = (info: Arguments | undefined): readonly unknown[] =>
    (info?.Arguments ?? []).map((value, index) => {
      const path = info?.ReferencedObjectPathIds?.[index];
      return path ? at(path) : value;
    });
  const at = (id: number): Found => {
    const present = found.get(id);
    if (present !== undefined) return present;
    const path = ObjectPaths[id];
    if (path === undefined) throw new HostError("InvalidRequest", "Cannot process the request.");
    const object = resolved(path);
    found.set(id, object);
    return object;
  };
  const resolved = (path: ObjectPath): Found => {
    const { ObjectPathType: type, Name: name = "", ParentObjectPathId: parentId } = path;
    if (type === 1) return workbook;
    if (type === 6) {
      const kept = references.get(name);
      if (kept === undefined)
        throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
      return kept;
    }
    if (type === 7) return nullObject;
    const parent = parentId === undefined ? undefined : at(parentId);
    // A null object's members are null objects too (application-specific-api-model, "OrNullObject methods and properties").
    if (parent === nullObject) return nullObject;
    if (parent === undefined) throw unknownMember(`an object path of type ${type}`);
    if (type === 4) return parent.child(name);
    if (type === 5) return parent.item(argumentsOf(path.ArgumentInfo)[0]);
    if (type !== 3) throw unknownMember(`an object path of type ${type}`);
    const made = parent.call(name, argumentsOf(path.ArgumentInfo));
    if (made !== nullObject && !isHostObject(made)) throw unknownMember(`${parent.typeName}.${name} as an object`);
    return made;
  };
  return { at, argumentsOf };
};

const done = (
  { ActionType: type, Name: name = "", ArgumentInfo, QueryInfo }: BatchAction,
  object: Found | undefined,
  argumentsOf: BatchObjects["argumentsOf"],
): unknown => {
  if (object === undefined) throw unknownMember(`an action of type ${type} without an object`);
  if (object === nullObject) return type === 3 || type === 4 ? { _IsNull: true } : null;
  switch (type) {
    case 1:
      return object.identity();
    case 2:
      if (QueryInfo?.Select === undefined || QueryInfo.Select.length === 0)
        throw unknownMember(`a load of every property of ${object.typeName}`);
      return object.query(QueryInfo.Select);
    case 3:
      return object.call(name, argumentsOf(ArgumentInfo)) ?? null;
    case 4:
      object.write(name, argumentsOf(ArgumentInfo)[0]);
      return null;
    default:
      throw unknownMember(`an action of type ${type}`);
  }
};
