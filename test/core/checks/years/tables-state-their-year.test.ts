import { checkDrawn, found } from "../../../support/check-drawn";

const check = "tables-state-their-year";

const changes = `
  Service     | Budget changes   | Additional spending £000 | Savings £000
  Highways    | Car parking      | 500           | -350
              | Pothole fund     | 1,000         | -330
  Environment | Keep caddies     | 80            |
  Total       |                  | 1,580         | -680`;

const savings = (title: string, header = "£000"): string => `
  ${title}

  Saving            | ${header}
  Close a library   | 120
  Share a depot     | 80
  Total             | 200`;

const relative = (title = "Costs and benefits"): string => `
  ${title}

  Savings £000 | Year 1 | Year 2 | Year 3
  Libraries    | 120    | 10     | 30
  Parks        | 30     | 10     | 20`;

describe.each([false, true])("typed %s", (typed) => {
  test.each([
    ["a year over the money", savings("Proposals", "2026/27 £000")],
    ["a year in the title", savings("2026/27 savings proposals")],
    ["a plan in the title", savings("Savings plan 2026/27 - 2029/30")],
    ["years down the rows", "Savings £000 | Libraries | Parks\n2025/26 | 120 | 30\n2026/27 | 10 | 20\n2027/28 | 5 | 5"],
    [
      "a column of starts",
      "Saving | Start | Full year £m\nClose a library | July 2025 | 0.120\nShare a depot | 1/7/2026 | 0.080",
    ],
    ["statistics", "Country | Turnover £m | Personnel\nEurope | 140.7 | 401\nAsia | 120.4 | 328"],
    ["investments of a whole project", "Project | Investment £000\nEnterprise centre | 500\nRiverside | 700"],
    ["one line of a form", "Item | Saving £000\nClose a library | 120"],
    [
      "quarters of calendar years",
      "Savings £000 | 1st quarter 2009 | 2nd quarter 2009\nLibraries | 120 | 10\nParks | 30 | 10",
    ],
    ["counted years under a plan of as many", relative("Medium term plan 2025/26 - 2027/28")],
    ["no table", "Savings are shown elsewhere"],
  ])("accepts %s", (_, drawn) => {
    expect(found(check, drawn, { typed })).toEqual([]);
  });

  test.each([
    ["spending beside savings", changes, "A1:D5", "no heading, row, title or sheet name states one year"],
    [
      "savings under a title without a year",
      savings("Proposals"),
      "A3:B6",
      "no heading, row, title or sheet name states one year",
    ],
    [
      "titles of two years",
      savings("Savings of 2025/26 and 2026/27"),
      "A3:B6",
      "no heading, row, title or sheet name states one year",
    ],
    ["counted years", relative(), "A3:D5", "its columns are headed Year 1 to Year 3, and nothing says from when"],
    [
      "a plan of other years",
      relative("Medium term plan 2025/26 - 2029/30"),
      "A3:D5",
      "its columns are headed Year 1 to Year 3, and nothing says from when",
    ],
  ])("rejects %s", (_, drawn, range, evidence) => {
    const corner = range.split(":")[0] ?? "";
    expect(found(check, drawn, { typed })).toEqual([
      `error Y04 Sheet1!${corner} Sheet1!${range} does not say which year its figures are for: ${evidence}.`,
    ]);
  });
});

const yearsOf = (drawn: string, answers: readonly (readonly [string, string])[] = []): readonly string[] => {
  const { reading } = checkDrawn(drawn, { answers: new Map(answers) });
  const [table] = reading.sheets.flatMap(({ tables }) => tables);
  const years = table?.columns.flatMap(({ meaning }) => (meaning.kind === "year" ? [String(meaning.year.start)] : []));
  return [
    ...(years ?? []),
    table?.year?.from ?? "no year",
    ...reading.questions.map(({ id }) => id.replace(/^.*:/, "")),
  ];
};

test("an answer gives a table its year, over its money or over each kind of it", () => {
  expect(yearsOf(savings("Proposals"))).toEqual(["no year", "year"]);
  expect(yearsOf(savings("Proposals"), [["Sheet1!A3:B6:year", "2018/19"]])).toEqual(["2018", "answer"]);
  expect(yearsOf(changes, [["Sheet1!A1:D5:year", "2023-24"]])).toEqual(["2023", "2023", "answer"]);
});

test("an answer that is no year leaves the question open", () => {
  expect(yearsOf(savings("Proposals"), [["Sheet1!A3:B6:year", "next year"]])).toEqual(["no year", "year"]);
});

test("a title gives the year, and no check asks for it or faults two columns of one year", () => {
  expect(yearsOf(savings("2026/27 savings proposals"))).toEqual(["2026", "title"]);
  const codes = checkDrawn(changes, { answers: new Map([["Sheet1!A1:D5:year", "2023/24"]]) }).findings.map(
    ({ code }) => code,
  );
  expect(codes).not.toContain("Y01");
  expect(codes).not.toContain("Y04");
});

test("an answer turns counted years into financial years", () => {
  expect(yearsOf(relative(), [["Sheet1!A3:D5:base-year", "2025/26"]]).slice(0, 3)).toEqual(["2025", "2026", "2027"]);
  expect(yearsOf(relative("Medium term plan 2025/26 - 2027/28")).slice(0, 3)).toEqual(["2025", "2026", "2027"]);
});

test("an open question makes no printed figure wrong", () => {
  expect(checkDrawn(savings("Proposals")).status).toBe("incomplete");
});
