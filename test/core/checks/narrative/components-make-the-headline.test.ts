import { found } from "../../../support/check-drawn";

const check = "components-make-the-headline";

const essex = (cashable: string, wider = "£287 million"): string => `
  Taken together, Greater Essex expect their community budgeting proposals to deliver £414 million in net benefits including cashable savings and non-cashable benefits such as demand reductions, including;
  - ${cashable} in cashable savings to local and national public service partners;
  - ${wider} in economic benefits (higher growth), fiscal benefits (increased tax yields) and social benefits (e.g. reduced crime); and
  - the accelerated delivery of 60,000 new jobs and £1 billion in investment in Essex's infrastructure.`;

describe("accepts", () => {
  test.each([
    ["components that make the headline", essex("£127 million")],
    ["a gap that rounding explains", essex("£127.9 million")],
    ["one sentence", "Cashable savings of £1.5m and non-cashable benefits of £0.5m give a net benefit of £2.0m."],
    [
      "costs taken off",
      "Cashable savings of £1.5m and non-cashable benefits of £0.5m less costs of £0.4m give a net benefit of £1.6m.",
    ],
    ["a headline without parts", "A net benefit of £2.0m, of which £1.5m is cashable."],
    [
      "wider benefits of which a part is named",
      "£2.0m net benefit: £1.5m cashable and £0.5m non-cashable, with £0.2m of social benefits in that.",
    ],
    ["no net benefit", "Cashable savings of £1.5m and non-cashable benefits of £0.5m in a net budget of £9.0m."],
    ["rates a year", "A net benefit of £9.0m: £1.5m cashable a year and £0.5m non-cashable a year."],
  ])("%s", (_, drawn) => {
    expect(found(check, drawn)).toEqual([]);
  });
});

describe("rejects", () => {
  test.each([
    [
      "components that do not",
      essex("£172 million"),
      "error N06 Sheet1!A1 Unexpected net benefit £414 million, expected £459,000,000: £172 million cashable (Sheet1!A2) and £287 million non-cashable (Sheet1!A3) come to that.",
    ],
    [
      "one sentence",
      "A net benefit of £2.5m is made of £1.5m cashable savings and £0.5m of non-cashable benefits.",
      "error N06 Sheet1!A1 Unexpected net benefit £2.5m, expected £2,000,000: £1.5m cashable (Sheet1!A1) and £0.5m non-cashable (Sheet1!A1) come to that.",
    ],
  ])("%s", (_, drawn, expected) => {
    expect(found(check, drawn)).toEqual([expected]);
  });
});
