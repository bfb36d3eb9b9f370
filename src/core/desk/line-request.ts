import type { LineContent, LineEdit, YearAmount } from "../model/edits/line-edit";
import { noAmount, readGivenAmount } from "../model/edits/read-given-amount";
import type { LineKind } from "../model/line";
import { readYear } from "../years/read-year";
import type { LineFormView, LineRequest } from "./line-views";

/** What a filled form asks for: only what differs from the form as it was given. A sentence for each field that cannot be understood. */
export const readRequest = (
  request: LineRequest,
  form: LineFormView | undefined,
): { readonly edit: LineEdit; readonly refusals: readonly string[] } => {
  if (request.kind === "remove") return { edit: request, refusals: [] };
  const asked = (form?.fields ?? []).flatMap(({ id, value }) => {
    const given = request.values[id] ?? value;
    return given === value ? [] : [[id, given] as const];
  });
  const { to, refusals } = readContent(new Map(asked));
  return request.kind === "change"
    ? { edit: { kind: "change", line: request.line, to }, refusals }
    : { edit: { kind: "add", table: request.table, to }, refusals };
};

const readContent = (
  asked: ReadonlyMap<string, string>,
): { readonly to: LineContent; readonly refusals: readonly string[] } => {
  const refusals: string[] = [];
  const words = new Map<string, string>();
  const amounts: YearAmount[] = [];
  for (const [id, given] of asked) {
    if (id.startsWith("words:")) words.set(id.slice("words:".length), given);
    const year = id.startsWith("year:") ? readYear(id.slice("year:".length))?.year : undefined;
    if (year === undefined) continue;
    const amount = readGivenAmount(given);
    if (amount === undefined) refusals.push(noAmount(given));
    else amounts.push({ year, amount });
  }
  const [name, reference] = [asked.get("name"), asked.get("reference")];
  const kind = kinds.find((each) => each === asked.get("kind"));
  const recurrence = recurrences.find((each) => each === asked.get("recurrence"));
  const to: LineContent = {
    ...(name === undefined ? {} : { name }),
    ...(reference === undefined ? {} : { reference }),
    ...(kind === undefined ? {} : { kind }),
    ...(recurrence === undefined ? {} : { recurrence }),
    ...(words.size === 0 ? {} : { words }),
    ...(amounts.length === 0 ? {} : { amounts }),
  };
  return { to, refusals };
};

const kinds: readonly LineKind[] = ["saving", "income", "investment", "pressure", "reversal"];
const recurrences: readonly NonNullable<LineContent["recurrence"]>[] = ["permanent", "one-off", "time-limited"];
