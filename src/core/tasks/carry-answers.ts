import { parseRef } from "../grid/address";
import type { Reading, Table } from "../model/reading";
import type { Answers } from "./answers";

/**
 * Answers under the tables' present ids: a table that has grown or moved since keeps the answer it was given, when its
 * sheet has one table that begins in the same cell, or only one at all.
 */
export const carryAnswers = (answers: Answers, { sheets }: Reading): Answers => {
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const ids = new Set(tables.map(({ id }) => id));
  const carried = new Map(answers);
  for (const [key, answer] of answers) {
    const colon = key.lastIndexOf(":");
    const [id, kind] = [key.slice(0, colon), key.slice(colon + 1)];
    if (ids.has(id)) continue;
    const present = presentTable(id, tables);
    if (present === undefined) continue;
    carried.delete(key);
    if (!carried.has(`${present.id}:${kind}`)) carried.set(`${present.id}:${kind}`, answer);
  }
  return carried;
};

const presentTable = (id: string, tables: readonly Table[]): Table | undefined => {
  const earlier = parseRef(id);
  if (earlier === undefined) return undefined;
  const onSheet = tables.filter(({ sheet }) => sheet === earlier.sheet);
  const sameCorner = onSheet.filter(
    ({ range }) => range.top === earlier.range.top && range.left === earlier.range.left,
  );
  if (sameCorner.length === 1) return sameCorner[0];
  return onSheet.length === 1 ? onSheet[0] : undefined;
};
