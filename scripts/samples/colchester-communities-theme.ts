import type { BuiltSheet } from "../../test/support/built-sheet";
import { answer, band, form, type FormRow, label } from "./form";

/** A published theme sheet as its authors laid it out, years spelled as printed; people are named by their role. */
export const colchesterCommunitiesTheme = (): readonly BuiltSheet[] => [
  form(
    "Communities theme",
    [36, 24, 24, 24],
    [
      [band("A:D", "BUDGET STRATEGY BUSINESS CASE")],
      [label("A", "Budget Strategy Theme"), answer("B:D", "Communities")],
      [label("A", "Introduction to Theme"), answer("B:D", introduction)],
      [label("A", "Workstream"), answer("B:D", "Reduction of Locality Budget")],
      [band("A:D", "Identified Savings")],
      ...yearHeader("Description of saving", ["2021 - 2022", "2022 - 2023", "2023 – 2024"]),
      figures("Reduce Locality Budget Spend by 50% to help budget position", [50, 0, 0]),
      [label("A", "Positive benefits, issues, risks and impacts"), answer("B:D", localityBudgetImpact)],
      [
        label("A", "Workstream Two Description"),
        answer("B:D", "Working differently with partners across the System to streamline and reduce duplication."),
      ],
      [band("A:D", "Identified Savings")],
      ...yearHeader("Description of saving", ["2021 – 2022", "2022 - 2023", "2023 – 2024"]),
      figures("CBC Community Team Resource reduction", [14, 0, 0]),
      [label("A", "Positive benefits issues, risks and impacts"), answer("B:D", partnersImpact)],
      ...yearHeader("", ["2021 - 2022", "2022 – 2023", "2023 – 2024"]),
      totals("TOTAL POTENTIAL SAVINGS FROM COMMUNITIES THEME", [64, 0, 0]),
      [label("A", "Relevant Cabinet Portfolio Areas"), answer("B:D", "Portfolio Holder for Communities")],
      [band("A:D", "Implementation Costs")],
      [label("A", "Item"), label("B", "Cost"), label("C:D", "Comment")],
      [answer("A", "n/a"), answer("B", "n/a"), answer("C:D", "")],
      [
        label("A", "Identification of number of posts reduced in FTE", 2),
        label("B", "2021 - 2022"),
        label("C", "2022 - 2023"),
        label("D", "2023 – 2024"),
      ],
      [answer("B", "1 FTE")],
      [label("A", "Conclusion"), answer("B:D", conclusion)],
    ],
  ),
];

type ThreeYears<Value> = readonly [Value, Value, Value];

const yearHeader = (heading: string, [first, second, third]: ThreeYears<string>): readonly FormRow[] => [
  [...(heading === "" ? [] : [label("A", heading, 2)]), label("B:D", "Savings (£000's)")],
  [label("B", first), label("C", second), label("D", third)],
];

const figures = (name: string, [first, second, third]: ThreeYears<number>): FormRow => [
  answer("A", name),
  answer("B", first),
  answer("C", second),
  answer("D", third),
];

const totals = (name: string, [first, second, third]: ThreeYears<number>): FormRow =>
  figures(name, [first, second, third]).map((cell) => ({ ...cell, look: { ...cell.look, bold: true } }));

const introduction = [
  "Communities have so much potential, there are skills, abilities and a desire within Communities to make change happen, own and sustain it. Local Authorities and other Service Providers are beginning to understand the need to work differently with their communities going forward and focus on their strengths not imposing solutions to perceived weaknesses. Inequalities are also increasing. Finding ways to redress that balance is crucial to overall health and wellbeing.",
  "There are a myriad of services who all need to work as a system, reduce duplication and join the effort of putting communities at the heart of what they do, focusing on what's strong, unique and possible. Encouraging people to harness and make use of their existing assets and resources. This is starting to happen in Colchester with partnerships such as The Health Alliance, One Colchester and Local Development Partnership beginning to work very differently. Efficiencies from this approach are unlikely in these early days and therefore savings are modest. But there is more potential going forward, not to cut resources but to use it in different ways, with new models of working and more faith and reliance on the Voluntary Sector and Communities themselves to find better outcomes and solutions.",
].join("\n");

const localityBudgetImpact = [
  "Locality Budgets are £2k per Ward Cllr to use on local initiatives. The value of these budgets has been questioned for some years, and in many cases spend is toward the end of the year after numerous reminders. With more focus on inequalities there is a need to re-think Locality Budgets, where they go and what difference they make given the financial constraints on the Council. Reducing by half will soften any impact and help with the immediate financial pressures and going forward we need to work with Ward Cllrs to consider how this remaining funding can best address the ABCD approach and support those who need it the most. Risk – may not be seen in the spirit of Community Enabling / ABCD as it is actually reducing funding going directly into local communities so is likely to be met by Ward Cllrs with some criticism and realistically is a 'cut'. There is an opportunity to re-think the whole scheme for the future and make it more linked to those deprived communities to help deal with issues around inequalities.",
  "Future receipt could be linked to Ward Cllrs having participated in ABCD training and actively linked to promoting this approach.",
].join("\n");

const partnersImpact =
  "Dealing with Covid response and improved understanding and closer working with partners, along with securing access to external funding streams has already led to new working models and more use of shared resources. While this approach is still in its early days it has already provided some additional capacity and the opportunity for a small efficiency saving.";

const conclusion =
  "£64,000 saving to budget in total but emphasis on this Theme is about working differently in the future and longer term opportunities across a much wider system for new approaches, improved Health and Wellbeing, Community Ownership and solutions and ultimately a need for less public resources.";
