import { changesDrawn, compareDrawn } from "../../../support/compare-drawn";

const steps = "Each year shows the change on the year before; savings are shown as positive figures";

/** A register of savings as most councils keep it. */
const register = (rows: string, { unit = "£000", note = steps } = {}): string => `
  Savings ${unit}
  ${note}
  Ref | Saving | Theme | 2025/26 | 2026/27
  ${rows.trim()}
`;

/** The same without references, under headings. */
const headed = (rows: string): string => `
  ${steps}
  Savings £000 | 2025/26 | 2026/27
  ${rows.trim()}
`;

const before = register(`
  S1 | Close one office | Property | 40 | 10
  S2 | Share a team     | People   | 25 | 5
  S3 | Sell the depot   | Property | 100 | 0
`);

describe("a line is known again", () => {
  test.each([
    [
      "by its reference, wherever it stands and whatever it is called",
      `
      S3 | Sell the depot at Mill Lane | Property | 100 | 0
      S2 | Share a team     | People   | 25 | 5
      S1 | Close one office | Property | 40 | 10
      `,
      ["changed S3 Sell the depot at Mill Lane: renamed from “Sell the depot”"],
    ],
    [
      "under another theme",
      `
      S1 | Close one office | People   | 40 | 10
      S2 | Share a team     | People   | 25 | 5
      S3 | Sell the depot   | Property | 100 | 0
      `,
      ["changed S1 Close one office: moved from theme Property to People"],
    ],
    [
      "with other amounts",
      `
      S1 | Close one office | Property | 45 | 10
      S2 | Share a team     | People   | 25 | TBC
      S3 | Sell the depot   | Property | 100 | 0
      `,
      ["changed S1 Close one office: 2025/26 40 → 45", "changed S2 Share a team: 2026/27 5 → TBC"],
    ],
    [
      "with the same money in another year",
      `
      S1 | Close one office | Property | 40 | 10
      S2 | Share a team     | People   | 25 | 5
      S3 | Sell the depot   | Property | 0 | 100
      `,
      ["changed S3 Sell the depot: moved between years, the total is the same; 2025/26 100 → 0; 2026/27 0 → 100"],
    ],
    [
      "when references were given anew to the same names and amounts",
      `
      S4 | Merge two depots | Property | 7 | 0
      S5 | Close one office | Property | 40 | 10
      S6 | Share a team     | People   | 25 | 5
      S1 | Sell the depot   | Property | 100 | 0
      `,
      [
        "new S4 Merge two depots: 2025/26 7; 2026/27 0",
        "changed S5 Close one office: reference S1, now S5",
        "changed S6 Share a team: reference S2, now S6",
        "changed S1 Sell the depot: reference S3, now S1",
      ],
    ],
    [
      "and one is new and one gone",
      `
      S1 | Close one office | Property | 40 | 10
      S3 | Sell the depot   | Property | 100 | 0
      S4 | Fewer lamps      | Place    | 7 | 7
      `,
      ["gone S2 Share a team: 2025/26 25; 2026/27 5", "new S4 Fewer lamps: 2025/26 7; 2026/27 7"],
    ],
  ])("%s", (_, rows, expected) => {
    expect([...changesDrawn(before, register(rows))].sort()).toEqual([...expected].sort());
  });

  test("by headings and name where it has no reference, on another row", () => {
    const old = headed(`
      Children
      Vacancy factor | 10 | 0
      Adults
      Vacancy factor | 20 | 0
    `);
    const now = headed(`
      Adults
      Night cover | 5 | 0
      Vacancy factor | 22 | 0
      Children
      Vacancy factor | 10 | 0
    `);
    expect(changesDrawn(old, now)).toEqual([
      "new Night cover: 2025/26 5; 2026/27 0",
      "changed Vacancy factor: 2025/26 20 → 22",
    ]);
  });

  test("by its name alone on its sheet, where a heading over it was added or lost", () => {
    const old = headed("Libraries\nMobile library | 10 | 0\nFewer books | 20 | 0");
    const now = headed("Mobile library | 10 | 0\nFewer books | 25 | 0");
    expect(changesDrawn(old, now)).toEqual([
      "changed Fewer books: stood under “Libraries”, now under no heading; 2025/26 20 → 25",
      "changed Mobile library: stood under “Libraries”, now under no heading",
    ]);
  });

  test("within its own service first, where several have the same name", () => {
    const table = (rows: string): string => `
      ${steps}
      Savings £000 | Service | 2025/26
      ${rows.trim()}
    `;
    const old = table("Vacancy factor | Parks | 10\nVacancy factor | Libraries | 20");
    const now = table("Vacancy factor | Parks | 20\nVacancy factor | Libraries | 30");
    expect(changesDrawn(old, now)).toEqual([
      "changed Vacancy factor: 2025/26 10 → 20",
      "changed Vacancy factor: 2025/26 20 → 30",
    ]);
  });

  test("in another unit and under another sign rule, compared alike", () => {
    const old = register(
      "S1 | Close one office | Property | 40,000 | 10,500\nS2 | Share a team | People | 25,000 | 5,000",
      {
        unit: "£",
      },
    );
    const now = register(
      "S1 | Close one office | Property | (40.0) | (10.5)\nS2 | Share a team | People | (26.0) | (5.0)",
      {
        note: "Each year shows the change on the year before; savings are shown as negative figures",
      },
    );
    expect(changesDrawn(old, now, { typed: true })).toEqual(["changed S2 Share a team: 2025/26 -25.0 → -26.0"]);
    expect(compareDrawn(old, now, { typed: true }).tables.map(({ changed }) => changed)).toEqual([["unit", "sign"]]);
  });

  test("and its kind and how long it lasts are compared too", () => {
    const table = (rows: string): string => `
      ${steps}
      Budget changes £000
      Ref | Proposal | Type | One-off or permanent | 2025/26
      ${rows}
      S2 | Share a team | Saving | Permanent | 25`;
    expect(
      changesDrawn(table("S1 | Parking | Saving | Permanent | 40"), table("S1 | Parking | Income | One-off | 40")),
    ).toEqual(["changed S1 Parking: was saving, now income; was permanent, now one-off"]);
  });
});

describe("a line that is gone and one that is new", () => {
  const old = headed(`
    Libraries
    Review of library opening hours | 30 | 10
    Parks
    Fewer flower beds | 12 | 0
  `);

  test.each([
    ["with a word put otherwise", "Review library opening hours | 30 | 10"],
    ["with nearly the same amounts", "Review of libary opening hours | 31 | 10"],
    ["with other case and other amounts", "Review of Library Opening Hours | 90 | 0"],
  ])("%s may be one, and count as two until a person says so", (_, row) => {
    const now = headed(`
      Libraries
      ${row}
      Parks
      Fewer flower beds | 12 | 0
    `);
    const { likely, changes } = compareDrawn(old, now);
    const key = "Sheet1 / Libraries / Review of library opening hours";
    expect(likely.map(({ question }) => question.id)).toEqual([`rename:${key}`]);
    expect(changes.map(({ outcome }) => outcome).sort()).toEqual(["gone", "new", "unchanged"]);

    const choice = likely[0]?.question.choices[0] ?? "";
    const yes = compareDrawn(old, now, { answers: { [`rename:${key}`]: choice } });
    expect(yes.likely).toEqual([]);
    expect(yes.changes.find(({ by }) => by === "answer")?.aspects[0]?.kind).toMatch(/^(name|amounts)$/);
    expect(yes.changes.map(({ outcome }) => outcome).sort()).toEqual(["changed", "unchanged"]);

    const no = compareDrawn(old, now, { answers: { [`rename:${key}`]: "no" } });
    expect(no.likely).toEqual([]);
    expect(no.changes.map(({ outcome }) => outcome).sort()).toEqual(["gone", "new", "unchanged"]);
  });

  test("with the same name and amounts under another heading may have moved", () => {
    const now = headed(`
      Libraries
      Review of library opening hours | 30 | 10
      Fewer flower beds | 12 | 0
      Parks
      Paddling pools | 1 | 1
    `);
    const { likely } = compareDrawn(old, now);
    expect(likely.map(({ isMoved, question }) => [isMoved, question.ask])).toEqual([
      [true, "Was “Fewer flower beds” moved from Parks to Libraries?"],
    ]);
  });

  test.each([
    ["another name", "Close one library | 30 | 10"],
    ["a word put otherwise and other amounts", "Review library opening hours | 60 | 10"],
    ["a word put otherwise and another year", "Review library opening hours | 10 | 30"],
    ["another number in the name", "Review of library opening hours 2 | 30 | 10"],
    ["no amounts to know it by", "Review library opening hours | 0 | 0"],
  ])("with %s are two", (_, row) => {
    const now = headed(`
      Libraries
      ${row}
      Parks
      Fewer flower beds | 12 | 0
    `);
    expect(compareDrawn(old, now).likely).toEqual([]);
  });

  test("are left alone where two would fit as well", () => {
    const now = headed(`
      Libraries
      Review library opening hours | 30 | 10
      Review the library opening hours | 30 | 10
      Parks
      Fewer flower beds | 12 | 0
    `);
    expect(compareDrawn(old, now).likely).toEqual([]);
  });
});

describe("totals", () => {
  const totals = (old: string, now: string) =>
    compareDrawn(old, now).groups.map(({ presentation, total, years }) => ({
      presentation,
      old: total.old.toFixed(),
      now: total.now.toFixed(),
      toBeConfirmed: total.toBeConfirmed,
      years: years.map((year) => `${year.printed} ${year.in}`),
    }));

  test("leave out what is to be confirmed, and count it", () => {
    const now = register(`
      S1 | Close one office | Property | 40 | TBC
      S2 | Share a team     | People   | 25 | 5
      S3 | Sell the depot   | Property | 100 | 0
    `);
    expect(totals(before, now)).toMatchObject([{ old: "180", now: "170", toBeConfirmed: 1 }]);
    expect(compareDrawn(before, now).groups[0]?.total.changedAmounts.toFixed()).toBe("0");
    expect(compareDrawn(before, now).groups[0]?.total.undecided.toFixed()).toBe("-10");
  });

  test("are of the years both versions cover", () => {
    const old = steps + "\nSavings £000 | 2024/25 | 2025/26\nParks | 10 | 20\nLibraries | 5 | 5";
    const now = steps + "\nSavings £000 | 2025/26 | 2026/27\nParks | 20 | 30\nLibraries | 6 | 6";
    expect(totals(old, now)).toEqual([
      {
        presentation: "incremental",
        old: "25",
        now: "26",
        toBeConfirmed: 0,
        years: ["2024/25 old", "2025/26 both", "2026/27 new"],
      },
    ]);
  });

  test("are never of changes and levels together", () => {
    const levels = register(
      `
      S1 | Close one office | Property | 40 | 50
      S2 | Share a team     | People   | 25 | 30
      S3 | Sell the depot   | Property | 100 | 100
      `,
      {
        note: "Figures are cumulative: each year shows the full saving in that year; savings are shown as positive figures",
      },
    );
    const { groups, changes, uncompared } = compareDrawn(before, levels);
    expect(groups).toEqual([]);
    expect(uncompared).toHaveLength(3);
    expect(changes.every(({ years }) => years.every(({ isCompared }) => !isCompared))).toBe(true);
    expect(changes.map(({ aspects }) => aspects.map(({ kind }) => kind))).toEqual([
      ["presentation"],
      ["presentation"],
      ["presentation"],
    ]);
  });
});
