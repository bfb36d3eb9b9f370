import type { Finding } from "../../model/finding";
import type { NamedTotal } from "../../model/reading";
import { listed } from "../as-printed";
import type { Check } from "../check";

/** A label that says which lines a total adds up names every one of them (T05): a label that passes lines over is wrong, not the figures. */
export const labelsNameTheirLines: Check = {
  name: "labels-name-their-lines",
  codes: ["T05"],
  run: ({ namedTotals }) => {
    const wrong = namedTotals.filter(({ leavesOut }) => leavesOut.length > 0);
    const labels = new Map(
      wrong.toSorted((a, b) => a.differs.length - b.differs.length).map((each) => [each.label, each]),
    );
    return [...labels.values()].map(findingOf);
  },
};

const findingOf = ({ at, label, table, agrees, rounding, differs, leavesOut }: NamedTotal): Finding => {
  const isOne = leavesOut.length === 1;
  const lines = `line${isOne ? "" : "s"} ${listed(leavesOut)}`;
  const all = agrees + rounding + differs.length;
  const said =
    all === 1
      ? "the total differs from the lines it names, and does not"
      : `${differs.length} of ${all} totals differ from the lines it names, and none does`;
  return {
    check: labelsNameTheirLines.name,
    code: "T05",
    severity: "warning",
    message: `The label "${label}" leaves out ${lines}: in ${table} ${said} with ${isOne ? "that line" : "those lines"} added.`,
    remedy: `Name ${lines} in the label.`,
    cells: [at, ...differs],
  };
};
