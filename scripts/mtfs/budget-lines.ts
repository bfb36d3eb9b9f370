import { planYears } from "./plan-years";
import { type Service, type SpendingProfile, westmereServices } from "./westmere-council";

/** One line of the base budget: a cost centre's spending on one thing, £000, income negative. */
export interface BudgetLine {
  readonly costCentre: string;
  readonly directorate: string;
  readonly service: string;
  readonly subjective: string;
  readonly amounts: readonly number[];
}

/** So many lines shared out over the council's services, by directorate, service and cost centre. */
export const budgetLinesOf = (count: number, random: () => number): readonly BudgetLine[] =>
  westmereServices.flatMap(({ directorate, service }, index) => {
    const share = Math.floor(count / westmereServices.length) + (index < count % westmereServices.length ? 1 : 0);
    const centres = Math.ceil(share / subjectives.length);
    return Array.from({ length: share }, (_, line) => {
      const centre = Math.floor(line / subjectives.length);
      return {
        costCentre: `${directorate.code.charAt(0)}${String((index + 1) * 1000 + centre * 5 + 1).padStart(5, "0")}`,
        directorate: directorate.name,
        service: service.name,
        ...spendingOf(service, line % subjectives.length, centres, random),
      };
    });
  });

interface Subjective {
  readonly name: string;
  /** What a pound becomes a year later. */
  readonly growth: number;
  /** Its part of the service's net budget; the parts of a profile add to 1, or to -1 for a surplus. */
  readonly parts: Readonly<Record<SpendingProfile, number>>;
}

const subjectives: readonly Subjective[] = [
  { name: "Employees", growth: 1.03, parts: { care: 0.18, staffed: 0.92, contracted: 0.27, trading: 0.5 } },
  { name: "Premises", growth: 1.025, parts: { care: 0.02, staffed: 0.08, contracted: 0.1, trading: 0.2 } },
  { name: "Transport", growth: 1.02, parts: { care: 0.02, staffed: 0.03, contracted: 0.05, trading: 0.03 } },
  {
    name: "Supplies and services",
    growth: 1.02,
    parts: { care: 0.04, staffed: 0.14, contracted: 0.13, trading: 0.27 },
  },
  { name: "Third party payments", growth: 1.032, parts: { care: 1.12, staffed: 0.09, contracted: 0.82, trading: 0.3 } },
  {
    name: "Fees, charges and rents",
    growth: 1.02,
    parts: { care: -0.2, staffed: -0.11, contracted: -0.27, trading: -2.27 },
  },
  { name: "Government grants", growth: 1.01, parts: { care: -0.18, staffed: -0.15, contracted: -0.1, trading: -0.03 } },
];

const spendingOf = (
  { net, profile }: Service,
  position: number,
  centres: number,
  random: () => number,
): Pick<BudgetLine, "subjective" | "amounts"> => {
  const subjective = subjectives[position];
  if (subjective === undefined) throw new RangeError(`There is no subjective ${position}.`);
  const average = (net * subjective.parts[profile]) / centres;
  return { subjective: subjective.name, amounts: grown(average * (0.5 + random()), subjective.growth) };
};

/** Year by year in whole £000, never nothing. */
const grown = (first: number, growth: number): readonly number[] => {
  let amount = first;
  return planYears.map(() => {
    const printed = Math.round(amount) || Math.sign(first);
    amount *= growth;
    return printed;
  });
};
