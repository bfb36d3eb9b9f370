import type { Finding } from "../../model/finding";
import type { Reading, SheetReading, Table } from "../../model/reading";
import { listed } from "../as-printed";
import type { Check } from "../check";

/** Every table of money states its unit (U01), in a form that can be read one way (U02). */
export const unitsAreStated: Check = {
  name: "units-are-stated",
  codes: ["U01", "U02"],
  run: (reading) => {
    const asked = askedOf(reading);
    return reading.sheets.flatMap((sheet) => [...unstated(sheet, asked), ...sheet.tables.flatMap(malformed)]);
  },
};

const askedOf = ({ questions }: Reading): ReadonlySet<string> =>
  new Set(questions.flatMap(({ id }) => (id.endsWith(":unit") ? [id.slice(0, -":unit".length)] : [])));

const cornerOf = ({ sheet, range }: Table): Finding["cells"][number] => ({
  sheet,
  row: range.top,
  column: range.left,
});

/** One finding a sheet: what leaves the unit out of one table leaves it out of the others. */
const unstated = ({ tables }: SheetReading, asked: ReadonlySet<string>): readonly Finding[] => {
  const without = tables.filter(({ id }) => asked.has(id));
  if (without.length === 0) return [];
  return [
    {
      check: unitsAreStated.name,
      code: "U01",
      severity: "warning",
      message: `No unit is stated for ${listed(without.map(({ id }) => id))}.`,
      remedy: "Say £, £000 or £m in the header or the title, or answer the question on the About sheet.",
      cells: without.map(cornerOf),
    },
  ];
};

const malformed = (table: Table): readonly Finding[] => {
  const { unit } = table;
  if (unit.malformed === undefined) return [];
  const read = unit.value ?? "";
  return [
    {
      check: unitsAreStated.name,
      code: "U02",
      severity: "warning",
      message: `Unexpected unit ${unit.malformed}, expected ${read}: it was read as ${read}.`,
      remedy: `Print the unit as ${read}.`,
      cells: [unit.at ?? cornerOf(table)],
      expected: read,
      found: unit.malformed,
    },
  ];
};
