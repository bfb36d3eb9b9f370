import { inBothForms, layoutOf, tiedOut } from "./read-layout";

const services = `
  Service     | Proposal  | 2025/26 £000 | 2026/27 £000
  Highways    | Car parks | -10          | -20
              | Lights    | -30          | -40
  Environment | Bins      | -5           | -5
              | Gyms      | -1           | -2
  Total       |           | -46          | -67`;

test("a service named on the first line of its group is the service of each", () => {
  const read = [
    "A1:D6; -; £000; C 2025, D 2026",
    "2 line Highways > Car parks {Highways} other: -10 -20",
    "3 line Highways > Lights {Highways} other: -30 -40",
    "4 line Environment > Bins {Environment} other: -5 -5",
    "5 line Environment > Gyms {Environment} other: -1 -2",
    "6 total Total {Total} other: -46 -67",
  ];
  expect(inBothForms(services)).toEqual(read);
  expect(inBothForms(services, { merges: ["A2:A3", "A4:A5"] })).toEqual(read);
  expect(tiedOut(services)).toEqual(["2 agree"]);
});

test("a directorate goes on while its services change", () => {
  expect(
    layoutOf(`
      Directorate | Service   | Proposal | 2025/26 £000
      Place       | Highways  | Lights   | -30
                  |           | Signs    | -5
                  | Parks     | Gyms     | -1
      People      | Libraries | Hours    | -2`).slice(1),
  ).toEqual([
    "2 line Place > Highways > Lights {Place|Highways} other: -30",
    "3 line Place > Highways > Signs {Place|Highways} other: -5",
    "4 line Place > Parks > Gyms {Place|Parks} other: -1",
    "5 line People > Libraries > Hours {People|Libraries} other: -2",
  ]);
});

test("a service on every line, and a flag on some, are words of their own lines alone", () => {
  expect(
    layoutOf(`
      Status | Service  | Proposal | 2025/26 £000
      NEW    | Highways | Lights   | -30
             | Highways | Signs    | -5
             | Parks    | Gyms     | -1`).slice(1),
  ).toEqual([
    "2 line Lights {NEW|Highways} other: -30",
    "3 line Signs {|Highways} other: -5",
    "4 line Gyms {|Parks} other: -1",
  ]);
});

test("a lead officer merged down beside the names is the officer of each line", () => {
  expect(
    layoutOf(
      `
      Proposal | 2025/26 £000 | Lead officer
      Lights   | -30          | A Smith
      Signs    | -5           |
      Gyms     | -1           |`,
      { merges: ["C2:C3"] },
    ).slice(1),
  ).toEqual(["2 line Lights {A Smith} other: -30", "3 line Signs {A Smith} other: -5", "4 line Gyms other: -1"]);
});

test("headings end where their totals do, and a total of several sections stands under none", () => {
  expect(
    layoutOf(`
      £m                      | 2022/23 | 2023/24
      Deficit before updates  | 1.734   | 9.486
      Normal updates
      Collection Fund         | -0.972  | 1.321
      Contingency             | 0.010   | 0.020
      Pressures
      Waste                   | 0.248   | -0.070
      Bid for trading         | 0.190   | 0.100
      Deficit after updates   | 1.210   | 10.857
      Less reserves           | -1.000  | -2.000`).slice(1),
  ).toEqual([
    "2 line Deficit before updates other: 1.734 9.486",
    "3 heading Normal updates other",
    "4 line Normal updates > Collection Fund funding: -0.972 1.321",
    "5 line Normal updates > Contingency pressure: 0.01 0.02",
    "6 heading Pressures pressure",
    "7 line Pressures > Waste pressure: 0.248 -0.07",
    "8 line Pressures > Bid for trading pressure: 0.19 0.1",
    "9 total Deficit after updates other: 1.21 10.857",
    "10 line Less reserves funding: -1 -2",
  ]);
});

test("several rows called Sub-Total, each at the end of its section", () => {
  expect(
    layoutOf(`
      SAVINGS £000
               | 2009/10 | 2010/11
      Revenues
      Benefit  | -21.9   | -25.3
      Billing  | -30.0   | -50.0
      Sub-Total | -51.9  | -75.3
      Planning
      Control  | -143.4  | -138.7
      Appeals  | -10.0   | -10.0
      Sub-Total | -153.4 | -148.7
      TOTAL    | -205.3  | -224.0`).slice(1),
  ).toEqual([
    "3 heading Revenues saving",
    "4 line Revenues > Benefit saving: -21.9 -25.3",
    "5 line Revenues > Billing saving: -30 -50",
    "6 subtotal Revenues > Sub-Total saving: -51.9 -75.3",
    "7 heading Planning saving",
    "8 line Planning > Control saving: -143.4 -138.7",
    "9 line Planning > Appeals saving: -10 -10",
    "10 subtotal Planning > Sub-Total saving: -153.4 -148.7",
    "11 total TOTAL saving: -205.3 -224",
  ]);
});

test("a subtotal named after the group above names the group of its lines", () => {
  expect(
    layoutOf(`
      Unit                | Savings 2026/27 £'000
      Education           | 667
      Commissioning       | 479
      Families Total      | 1,146
      Adult Social Care   | 2,696
      Housing             | 5,143
      Homes & Adults Total | 7,839
      Grand Total         | 8,985`).slice(1),
  ).toEqual([
    "2 line Families > Education saving: 667",
    "3 line Families > Commissioning saving: 479",
    "4 subtotal Families Total saving: 1146",
    "5 line Homes & Adults > Adult Social Care saving: 2696",
    "6 line Homes & Adults > Housing saving: 5143",
    "7 subtotal Homes & Adults Total saving: 7839",
    "8 total Grand Total saving: 8985",
  ]);
});
