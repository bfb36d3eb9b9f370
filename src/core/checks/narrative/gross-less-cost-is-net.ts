import { printRef } from "../../grid/address";
import type { Finding } from "../../model/finding";
import type { SheetReading, Statement } from "../../model/reading";
import { Decimal } from "../../money/decimal";
import { printPounds } from "../../money/print-amount";
import { listed } from "../as-printed";
import type { Check } from "../check";
import { benefitRole } from "./benefit-role";
import { saidAmounts } from "./said-amount";

/** Gross benefit less cost is the net benefit, and each is printed as one figure wherever the same programme is named (N05). */
export const grossLessCostIsNet: Check = {
  name: "gross-less-cost-is-net",
  codes: ["N05"],
  run: ({ sheets }) => sheets.flatMap(findingsOf),
};

type Part = "gross" | "cost" | "net";
const partNames: readonly Part[] = ["gross", "cost", "net"];

/** A paragraph that prints a gross or a net benefit, with the proper names it has. */
interface Account {
  readonly names: ReadonlySet<string>;
  readonly amounts: ReadonlyMap<Part, readonly Statement[]>;
}

const findingsOf = (sheet: SheetReading): readonly Finding[] => {
  if (!sheet.statements.some(({ text }) => /\b(?:gross|net)\b/i.test(text))) return [];
  const accounts = accountsOf(sheet);
  return [...accounts.flatMap(misreckoned), ...versions(accounts)];
};

const accountsOf = (sheet: SheetReading): readonly Account[] => {
  const found = new Map<string, { readonly paragraph: string; readonly amounts: Map<Part, Statement[]> }>();
  for (const amount of saidAmounts(sheet)) {
    const role = benefitRole(amount);
    const part = partNames.find((name) => name === role);
    if (part === undefined) continue;
    const { at, offset } = amount.statement;
    const key = `${at.row}:${at.column}:${offset - amount.lead.length}`;
    const account = found.get(key) ?? { paragraph: amount.paragraph, amounts: new Map<Part, Statement[]>() };
    account.amounts.set(part, [...(account.amounts.get(part) ?? []), amount.statement]);
    found.set(key, account);
  }
  return [...found.values()]
    .filter(({ amounts }) => amounts.has("gross") || amounts.has("net"))
    .map(({ paragraph, amounts }) => ({ names: namesIn(paragraph), amounts }));
};

/** "West Cheshire", "Families Together": words with capitals, at least two of them, that are not the name of every such programme. */
const namesIn = (text: string): ReadonlySet<string> =>
  new Set(
    [...text.matchAll(/(?<![\w’'])[A-Z][a-z]+(?: (?:and |of )?[A-Z][a-z]+)+/g)]
      .map(([name]) => name.replace(/^(?:The|In|At|For|A|All|Across) /, ""))
      .filter((name) => name.includes(" ") && !isGeneral.test(name)),
  );

const isGeneral = /\b(?:Communit\w+ Budgets?|Council|Committee|Cabinet|Government|Whole Place|Report|Budget)\b/;

/** One paragraph that prints all three, each once. */
const misreckoned = ({ amounts }: Account): readonly Finding[] => {
  const [gross, cost, net] = partNames.map((part) => amounts.get(part) ?? []);
  const [one, less, left] = [gross?.[0], cost?.[0], net?.[0]];
  if (one === undefined || less === undefined || left === undefined) return [];
  if ([gross, cost, net].some((each) => each?.length !== 1)) return [];
  const expected = one.pounds.minus(less.pounds);
  const room = one.tolerance.plus(less.tolerance).plus(left.tolerance);
  if (expected.minus(left.pounds).abs().lessThanOrEqualTo(room)) return [];
  return [
    {
      check: grossLessCostIsNet.name,
      code: "N05",
      severity: "warning",
      message: `Unexpected net ${left.printed}, expected ${printPounds(expected)}: ${one.printed} gross less a cost of ${less.printed} comes to that.`,
      remedy: "Correct the figure that is wrong, or say what else was taken off.",
      cells: [left.at, ...[one, less].map(({ at }) => at).filter((at) => printRef(at) !== printRef(left.at))],
      expected: expected.toString(),
      found: left.pounds.toString(),
    },
  ];
};

/** Figures this far apart are of two things, not of two versions. */
const furthestApart = new Decimal("0.25");

/** One finding a name for the gross and net figures that different paragraphs print for it. */
const versions = (accounts: readonly Account[]): readonly Finding[] => {
  const names = [...new Set(accounts.flatMap((account) => [...account.names]))];
  const reported = new Set<Statement>();
  return names.flatMap((name): readonly Finding[] => {
    const about = accounts.filter((account) => account.names.has(name));
    const printed = (part: Part): readonly Statement[] => about.flatMap(({ amounts }) => amounts.get(part) ?? []);
    const differing: readonly Part[] = ["gross", "net"];
    const apart = differing.filter((part) => areVersions(printed(part)));
    const statements = apart.flatMap(printed);
    if (statements.length === 0 || statements.every((statement) => reported.has(statement))) return [];
    for (const statement of statements) reported.add(statement);
    const [gross, cost] = [printed("gross"), printed("cost")];
    const implied = cost.length === 1 && cost[0] !== undefined ? reckonings(gross, cost[0], printed("net")) : [];
    return [
      {
        check: grossLessCostIsNet.name,
        code: "N05",
        severity: "warning",
        message: `${name} has more than one figure: ${apart.map((part) => `${part} ${listed(printed(part).map(placed))}`).join("; ")}.${implied.length === 0 ? "" : ` ${listed(implied)}.`}`,
        remedy: "Print one figure for each, or say which version, years and costs each is of.",
        cells: statements.map(({ at }) => at),
        found: statements.map(({ printed: each }) => each).join(", "),
      },
    ];
  });
};

/** Close, and further apart than their printed precision. */
const areVersions = (statements: readonly Statement[]): boolean =>
  statements.some((one, index) =>
    statements.slice(index + 1).some((other) => {
      const gap = one.pounds.minus(other.pounds).abs();
      return (
        gap.greaterThan(one.tolerance.plus(other.tolerance)) &&
        gap.lessThanOrEqualTo(one.pounds.abs().times(furthestApart))
      );
    }),
  );

/** What each gross figure less the cost comes to, where no net figure is that. */
const reckonings = (gross: readonly Statement[], cost: Statement, nets: readonly Statement[]): readonly string[] =>
  gross.flatMap((one) => {
    const left = one.pounds.minus(cost.pounds);
    const isPrinted = nets.some((net) => net.pounds.minus(left).abs().lessThanOrEqualTo(net.tolerance));
    return isPrinted ? [] : [`${one.printed} less ${cost.printed} is ${printPounds(left)}`];
  });

const placed = ({ printed, at }: Statement): string => `${printed} (${printRef(at)})`;
