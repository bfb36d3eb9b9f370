import type { BuiltSheet } from "../../test/support/built-sheet";
import { answer, band, form, type FormRow, label } from "./form";

/** A published proposal form as its authors laid it out, one paragraph a cell; people are named by their role. */
export const cambridgeshireInvestmentProposal = (): readonly BuiltSheet[] => [
  form(
    "Proposal",
    [34, 20, 12, 12, 12, 12, 12, 12],
    [
      [answer("A:H", "Appendix 2")],
      [band("A:H", "Draft Business Case for COSMIC Committee")],
      [],
      [label("A", "Activity Title:"), answer("B:H", "Investment Into Communities")],
      [label("A", "Reference No:"), answer("B:H", "D/R.5.001")],
      [
        label("A", "Triple Bottom Line Approach – score range from -5 to +5 with 0 being neutral"),
        answer("B:C", "Social Score 5"),
        answer("D:E", "Environment Score 2"),
        answer("F:H", "Financial Score -1"),
      ],
      [label("A", "Business lead / sponsor:"), answer("B:H", "Executive Director of Strategy and Partnerships")],
      [
        label("A", "Document prepared by:"),
        answer("B:H", "Interim Deputy Director: Communities, Employment and Skill"),
      ],
      [label("A", "Financial Summary:"), answer("B:H", "Ongoing investment £230k")],
      [label("A", "Financials signed off by:"), answer("B:H", "Strategic Finance Manager")],
      [
        label("A", "Date:"),
        answer("B:C", twentyEighthNovember2022, "dd/mm/yyyy"),
        label("D:E", "Version"),
        answer("F:H", 1, "0.0"),
      ],
      [],
      [band("A:H", "1. Driver / reason for the activity")],
      ...driver.map(paragraph),
      [],
      [band("A:H", "2. Proposed activity or intervention(s)")],
      ...proposedActivity.map(paragraph),
      [],
      [
        band(
          "A:H",
          "3. Equality, Diversity & Inclusion (EDI) and Socio-economic inequalities Assessments undertaken to inform the proposed activity",
        ),
      ],
      [label("A:F", "Has an Equality Impact Assessment been completed?"), answer("G:H", "Yes")],
      [label("A:H", "Summary of key points to consider in terms of benefits, negative impacts, and any mitigations:")],
      ...equality.map(paragraph),
      [],
      [band("A:H", "4. Financial Impact on Business Plan 2023-2028")],
      [label("A:H", "Revenue Implications:")],
      [answer("A:H", "This table is completed in recurring format as per the Business Plan.")],
      [
        label("B", "One off or Permanent"),
        label("C", "2022-23 £000"),
        label("D", "2023-24 £000"),
        label("E", "2024-25 £000"),
        label("F", "2025-26 £000"),
        label("G", "2026-27 £000"),
        label("H", "2027-28 £000"),
      ],
      [label("A", "Saving")],
      [label("A", "Income")],
      [label("A", "Investment"), answer("B", "Permanent"), answer("C", 230)],
      [label("A", "Pressure")],
      [label("A", "Total"), answer("C", 230)],
      [],
      [label("A:H", "For pressures / investments only, please provide further details regarding:")],
      ...questions.flatMap(([question, reply]) => [[label("A:H", question)], [answer("A:H", reply)]]),
    ],
  ),
];

/** As Excel counts days. */
const twentyEighthNovember2022 = 44_893;

const paragraph = (text: string): FormRow => [answer("A:H", text)];

const driver = [
  "The Think Communities Service funding was extended in September 2020 using £1.354m Just Transition Funding. It meant that the service could continue to bring together the Strengthening Communities and Youth in Communities teams to meet the aims of the Think Communities Approach, joining systems together in a placed based way and putting people at the heart of solutions to local issues.",
  "The service model of identifying and developing community assets (people and non-people) to enable communities to address issues that are important to them and support the delivery of council services and other activity that may be considered preventative (e.g., youth offers), is ever more important in the current financial climate.",
  "Local and hyper-local activity of this type is central to the Joint Administration ambitions on decentralisation with services that are closely tailored to the needs and wants of local communities that can make the most of existing assets, connections, and expertise. Enabling systemic change in this way is necessary to achieve significantly improved outcomes for many of our residents and to drive a just transition to a greener, fairer more caring Cambridgeshire. To that end, the recent strategic reorganisation of the Council in September 2022 brought together communities, skills, libraries, and anti-poverty services and placed them at the corporate centre of the organisation.",
  "The service also supports the council to meet its statutory requirement to provide a “Sufficient Youth Offer” delivered through the activities of the Youth in Communities team that sits within the Think Communities Service.",
  "The Think Communities Service is funded using a combination of core budgets and the non-recurrent investment from the Just Transition Fund. The service model for 2023/24 was costed at £939,896. The resource available from core budgets is £376,491 - a shortfall of £563,406.",
];

const proposedActivity = [
  "In order to address the funding shortfall identified above, efficiency opportunities can be realised through the reorganisation and integration of the Think Communities and Youth in Communities teams. This will involve maximising the use of staff, knowledge, skills, and abilities across both teams.",
  "We anticipate that in reviewing our approach we can significantly reduce the funding shortfall - from £563,406 to £233,776. A consultation on the proposed new ‘communities service’ is being prepared and will be undertaken from January.",
  "This investment will be offset by savings made elsewhere in the Strategy & Partnerships Directorate. Agreement and delivery of these savings will fall under the remit of the Strategy & Resources Committee.",
];

const equality = [
  "Activity of the Communities Team is to work in partnership with statutory partners, Voluntary and Community Sector organisations and communities to support self-sufficiency, resilience and service delivery by communities and community groups themselves. While by nature our statutory partners will be mindful of EDI (Equality, Diversity and Inclusion) matters and wish to address socio-economic inequality, we need to accept that decentralised approaches such as this mean we are responding to the agendas and priorities of others. Similarly, natural communities do not conduct EqIAs (Equality Impact Assessments) before expressing their needs.",
  "It is clear that this decentralised, responsive, targeted ways of working with communities cannot guarantee equity of action across geographies, communities of interest or groups of individuals defined by protected characteristics. The risk of negative outcomes from this approach need to be mitigated by considered service management and staff awareness of equality and other issues.",
  "Aside from the above, a significant part of the work programme for the Communities Team is being aligned to the Care Together approach to support older people to remain active and independent in their own homes and communities.",
  "Any changes to staffing within the service will be carried out in full consultation, following HR policy and procedures. A full and specific EqIA will need to be carried out at that time.",
];

const questions: readonly (readonly [question: string, reply: string])[] = [
  [
    "What is the service's forecast outturn for the current financial year?",
    "The core funding elements supporting the staffing of these services will be spent in full. Core budgets fully spent, supplemented by drawdown from Just Transition Fund",
  ],
  [
    "What financial mitigations have been considered?",
    "As set out above, the funding gap for the continued provision of these services has been reduced from £563k to £234k",
  ],
  [
    "What other funding sources have been explored?",
    "Net investment is zero as this investment will be offset by savings made elsewhere in the Strategy & Resources Directorate.",
  ],
  ["Could you meet the costs from your own budget?", "No, the business case addresses a lack of budget."],
];
