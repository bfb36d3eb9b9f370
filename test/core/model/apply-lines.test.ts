import { applyLines } from "../../../src/core/model/apply-lines";
import { gatherBaseBudget } from "../../../src/core/model/base-budget";
import { drawGrid } from "../../support/draw-grid";
import { readDrawn } from "../../support/read-drawn";

const base = `
  Base budget (£000)
  Cost centre | Directorate | Service | Spending | 2026/27 | 2027/28
  C101 | Communities | Libraries | Employees | 120 | 124
  C102 | Communities | Parks and open spaces | Employees | 88 | 90
  C201 | Adults | Business support | Employees | 47 | 48
  C301 | Place | Business support | Employees | 51 | 52
  C302 | Place | Highways | Premises | 260 | 265
`;

/** A register of one line a service, and where each of them went. */
const applied = (
  services: readonly (readonly [directorate: string, service: string])[],
  answers: Readonly<Record<string, string>> = {},
) => {
  const rows = services.map(
    ([directorate, service], index) =>
      `S${index + 1} | Saving ${index + 1} | ${directorate} | ${service} | -${index + 3} | -1`,
  );
  const register = `
  Savings register (£000)
  Ref | Name | Directorate | Service | 2026/27 | 2027/28
  ${rows.join("\n  ")}
  `;
  const { reading, lines, cells } = readDrawn(
    drawGrid(base, { sheet: "Base" }),
    drawGrid(register, { sheet: "Register" }),
  );
  const { services: groups, questions } = applyLines(
    gatherBaseBudget(reading, cells),
    lines,
    new Map(Object.entries(answers)),
  );
  return {
    groups: groups
      .filter((group) => group.lines.length > 0)
      .map(({ name, kind, lines: own }) => `${name} (${kind}): ${own.map(({ reference }) => reference).join(" ")}`),
    names: groups.map(({ name }) => name),
    questions: questions.map(({ id, choices }) => `${id}: ${choices.join(", ")}`),
  };
};

describe("a line is applied to", () => {
  test("the service it names, whatever the case and the blanks", () => {
    const { groups, questions } = applied([
      ["Communities", "LIBRARIES"],
      ["Communities", "Parks  and open spaces"],
    ]);
    expect(groups).toEqual(["Libraries (in-base): S1", "Parks and open spaces (in-base): S2"]);
    expect(questions).toEqual([]);
  });

  test("the service of the directorate it names, where two have one of that name", () => {
    const { groups, names } = applied([
      ["Place", "Business support"],
      ["Adults", "Business support"],
    ]);
    expect(groups).toEqual(["Business support (Adults) (in-base): S2", "Business support (Place) (in-base): S1"]);
    expect(names).not.toContain("Business support");
  });

  test("no one service, where its name is several directorates' and it names none of them", () => {
    expect(applied([["", "Business support"]]).groups).toEqual(["Business support (as a whole) (over-services): S1"]);
  });

  test("the cost centre its service column holds", () => {
    expect(
      applied([
        ["", "C302"],
        ["", "Libraries"],
      ]).groups,
    ).toEqual(["Libraries (in-base): S2", "Highways (in-base): S1"]);
  });

  test("the directorate as a whole, where it names nothing nearer", () => {
    expect(
      applied([
        ["Place", ""],
        ["Communities", "Libraries"],
      ]).groups,
    ).toEqual(["Libraries (in-base): S2", "Place (as a whole) (over-services): S1"]);
  });

  test("its directorate, where most lines name no more than that", () => {
    const { groups, names } = applied([
      ["Place", ""],
      ["Place", ""],
      ["Communities", "Libraries"],
    ]);
    expect(names).toEqual(["Communities", "Adults", "Place"]);
    expect(groups).toEqual(["Communities (in-base): S3", "Place (in-base): S1 S2"]);
  });

  test("its own name, where the base budget has nothing like it", () => {
    const { groups, questions } = applied([
      ["", "Coroner"],
      ["", ""],
    ]);
    expect(groups).toEqual(["Coroner (not-in-base): S1", "Service not stated (not-in-base): S2"]);
    expect(questions).toEqual([]);
  });
});

describe("a name nearly like one of the base budget's", () => {
  test.each([
    ["&", "Parks & open spaces", "Parks and open spaces"],
    ["a slip of the keys", "Libaries", "Libraries"],
  ])("is asked about and never merged: %s", (_, name, near) => {
    const { groups, questions } = applied([["Communities", name]]);
    expect(groups).toEqual([`${name} (not-in-base): S1`]);
    expect(questions).toEqual([`service:${name}: ${near}, none`]);
  });

  test("goes where the answer says, and the question stays", () => {
    const { groups, questions } = applied([["", "Parks & open spaces"]], {
      "service:Parks & open spaces": "Parks and open spaces",
    });
    expect(groups).toEqual(["Parks and open spaces (in-base): S1"]);
    expect(questions).toEqual(["service:Parks & open spaces: Parks and open spaces, none"]);
  });

  test("keeps its own name where the answer is none of them, or no service at all", () => {
    for (const answer of ["none", "Somewhere"]) {
      const { groups } = applied([["", "Parks & open spaces"]], { "service:Parks & open spaces": answer });
      expect(groups).toEqual(["Parks & open spaces (not-in-base): S1"]);
    }
  });
});
