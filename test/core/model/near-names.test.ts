import { nameLikeness, plainName } from "../../../src/core/model/near-names";

test.each([
  ["Library books ", "Library books"],
  ["library  BOOKS", "Library books"],
  ["Fees & charges", "Fees and charges"],
  ["Fees + Charges", "Fees & Charges"],
  ["Parks, open spaces", "Parks - open spaces"],
  ["Children’s centres", "Childrens' centre"],
  ["Agency staff", "Agency-staff"],
  ["On-street parking", "Onstreet parking"],
  ["Libraries", "Library"],
])("%j and %j are one name written two ways", (one, other) => {
  expect(nameLikeness(one, other)).toBe("same");
  expect(plainName(one)).not.toBe("");
});

test.each([
  ["Libary opening hours", "Library opening hours"],
  ["Homelessness prevention", "Homelesness prevention"],
  ["Commissionning of care", "Comissioning of care"],
  ["Maintainance", "Maintenance"],
  ["Transfromation", "Transformation"],
])("%j is %j with a slip of the keys", (one, other) => {
  expect(nameLikeness(one, other)).toBe("spelling");
  expect(nameLikeness(other, one)).toBe("spelling");
});

test.each([
  ["Review of library opening hours", "Review library opening hours"],
  ["Families, Children & Learning", "Families, Children & Wellbeing"],
  ["Close the Market Street office", "Closure of the Market Street office"],
  ["Reduce grants to voluntary organisations", "Reduce grants to voluntary sector organisations"],
  ["Reduce senior management posts in corporate services", "Delete senior leadership posts in corporate services"],
])("%j may be %j in other words", (one, other) => {
  expect(nameLikeness(one, other)).toBe("wording");
  expect(nameLikeness(other, one)).toBe("wording");
});

test.each([
  ["Phase 1", "Phase 2"],
  ["Restructure 2025/26", "Restructure 2026/27"],
  ["Cost of 12 posts", "Cost of 13 posts"],
  ["Adult social care", "Children's social care"],
  ["Adult social care placements budget", "Children social care placements budget"],
  ["Parking income", "Parking fines"],
  ["Parks", "Parking"],
  ["Housing", "Hosting"],
  ["Library", "Highway"],
  ["Service restructure", "Service review"],
  ["North area highways team", "South area highways team"],
  ["Pay inflation for staff", "Price inflation for staff"],
  ["Use of one-off reserves", "Reversal of use of one-off reserves"],
  ["Learning disability day services", "Physical disability day services"],
  ["Close two libraries and sell one depot", "Sell three depots"],
  ["", ""],
  ["–", "-"],
])("%j and %j are two names", (one, other) => {
  expect(nameLikeness(one, other)).toBeUndefined();
  expect(nameLikeness(other, one)).toBeUndefined();
});
