/** @jest-environment jsdom */
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { openDesk } from "../../src/core/desk/open-desk";
import { printRef } from "../../src/core/grid/address";
import { Pane } from "../../src/ui/Pane";
import type { Surface } from "../../src/ui/surface";
import { ThemedProvider } from "../../src/ui/theme/ThemedProvider";
import { themeClass, themes } from "../../src/ui/theme/themes";
import { drawGrid } from "../support/draw-grid";
import { type GridHost, gridHost } from "../support/grid-host";

const register = `
  Savings register (£000)
  Ref | Saving | Theme | 2025/26 | 2026/27
  S1 | Close one office | Property | 40 | 10
  S2 | Share a team | Workforce | 25 | 5
  S3 | Charge for skips | Waste | 12 | 0
  Total | | | 87 | 15
`;

const opened = (host: GridHost = gridHost(drawGrid(register, { sheet: "Register" })), given: Partial<Surface> = {}) => {
  const shown: string[] = [];
  const copied: string[] = [];
  const desk = openDesk({
    host,
    fileName: "budget.xlsx",
    version: "0.1.0",
    digest: (text) => `${text.length}`,
    today: () => "2026-11-22",
    pause: () => Promise.resolve(),
  });
  const surface: Surface = {
    desk,
    show: (cell) => Promise.resolve(void shown.push(printRef(cell))),
    copy: (text) => Promise.resolve(void copied.push(text)),
    sentenceOf: (fault) => (fault instanceof Error ? fault.message : "Something went wrong."),
    ...given,
  };
  render(
    <ThemedProvider theme={themes.light} className={themeClass("light")}>
      <Pane surface={surface} />
    </ThemedProvider>,
  );
  return { host, shown, copied, user: userEvent.setup() };
};

const button = (name: string): HTMLElement => screen.getByRole("button", { name });
const read = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
  await user.click(button("Read this workbook"));
  await screen.findByRole("tablist");
};
const goTo = async (user: ReturnType<typeof userEvent.setup>, tab: string): Promise<void> => {
  await user.click(screen.getByRole("tab", { name: tab }));
};

test("it begins with what the pane is for, and reads the workbook when asked", async () => {
  const { user } = opened();
  expect(screen.getByRole("heading", { name: "Does your budget workbook add up?" })).toBeTruthy();
  await read(user);
  expect(screen.getByText("Does not agree")).toBeTruthy();
  expect(screen.getByText(/1 of 2 printed totals agree; 1 does not\./)).toBeTruthy();
});

test("each table says how it was read, and its cells can be chosen", async () => {
  const { user, shown } = opened();
  await read(user);
  const sheet = screen.getByRole("region", { name: "Sheet Register" });
  expect(within(sheet).getByText("2025/26, 2026/27")).toBeTruthy();
  expect(within(sheet).getByText("£000, from the title")).toBeTruthy();
  await user.click(within(sheet).getByRole("button", { name: "Show A2:E6 in the sheet" }));
  expect(shown).toHaveLength(1);
});

test("a question is answered by choosing, and is then gone", async () => {
  const { user } = opened();
  await read(user);
  const question = screen.getByRole("radiogroup");
  expect(button("Answer")).toHaveProperty("disabled", true);
  await user.click(within(question).getByRole("radio", { name: "Effect in each year" }));
  await user.click(button("Answer"));
  expect(await screen.findByText("Effect in each year: as answered below")).toBeTruthy();
  expect(screen.queryByRole("radiogroup")).toBeNull();
});

test("lines are found by any of their words and kept to a theme", async () => {
  const { user } = opened();
  await read(user);
  await goTo(user, "Lines");
  expect(screen.getAllByRole("listitem")).toHaveLength(3);
  await user.type(screen.getByRole("searchbox"), "skips waste");
  expect(screen.getAllByRole("listitem").map((item) => item.querySelector("strong")?.textContent)).toEqual([
    "S3 Charge for skips",
  ]);
  await user.clear(screen.getByRole("searchbox"));
  await user.selectOptions(screen.getByRole("combobox", { name: "Theme" }), "Property");
  expect(screen.getByText(/^1 of 3 lines/)).toBeTruthy();
  await user.selectOptions(screen.getByRole("combobox", { name: "Theme" }), "");
  await user.selectOptions(screen.getByRole("combobox", { name: "With a figure in" }), "2026/27");
  expect(screen.getByText(/^2 of 3 lines/)).toBeTruthy();
});

test("the checks name the total that is wrong with its figures, and can be copied as text", async () => {
  const { user, shown, copied } = opened();
  await read(user);
  await goTo(user, "Checks");
  const [first] = screen.getAllByRole("listitem");
  if (first === undefined) throw new Error("No finding is shown.");
  expect(within(first).getByText(/^Error T01/)).toBeTruthy();
  expect(within(first).getByText("stated 87, calculated 77, difference 10")).toBeTruthy();
  await user.click(within(first).getByRole("button", { name: /Show Register!D6/ }));
  expect(shown).toEqual(["Register!D6"]);
  await user.click(button("Copy as text"));
  expect(copied[0]).toMatch(/^Something does not agree\./);
  expect(copied[0]).toContain("- Error T01 at D6");
});

test("the summary shows every cell that would change before it is written, and then writes it", async () => {
  const { user, host } = opened();
  await read(user);
  await goTo(user, "Summary");
  await user.click(button("Preview"));
  expect(await screen.findByRole("heading", { name: "What would be written" })).toBeTruthy();
  expect(host.plans).toHaveLength(0);
  await user.click(button("Write"));
  expect(await screen.findByRole("heading", { name: "Written" })).toBeTruthy();
  expect(host.plans).toHaveLength(1);
  await user.click(button("Done"));
  await user.click(button("Preview"));
  expect(await screen.findByRole("heading", { name: "Nothing would change" })).toBeTruthy();
});

test("the summary is laid out, narrowed and converted as chosen, and stays so", async () => {
  const { user, host } = opened();
  await read(user);
  await goTo(user, "Summary");
  await user.selectOptions(screen.getByLabelText("Laid out"), "publish");
  await user.selectOptions(screen.getByLabelText("Amounts in"), "£m");
  await user.selectOptions(screen.getByLabelText("Business case from"), "2026/27");
  await user.click(button("Preview"));
  expect(await screen.findByText(/^Table 1: new, /)).toBeTruthy();
  await user.click(button("Write"));
  await screen.findByRole("heading", { name: "Written" });
  const about = host.plans.at(-1)?.sheets.find(({ name }) => name === "About");
  const words = about?.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell?.role === "free-text" && cell.content.kind === "text" ? [cell.content.text] : [])),
  );
  expect(words).toEqual(["publish", "2026/27", "£m"]);
  expect(screen.getByLabelText("Amounts in")).toHaveProperty("value", "£m");
});

test("what was written can be put back, or the surface says how to undo it", async () => {
  const { user, host } = opened();
  const before = host.workbook();
  const write = async (): Promise<void> => {
    await goTo(user, "Summary");
    await user.click(button("Preview"));
    await user.click(await screen.findByRole("button", { name: "Write" }));
    await screen.findByRole("heading", { name: "Written" });
  };
  await read(user);
  await write();
  await user.click(button("Revert"));
  await screen.findByRole("button", { name: "Preview" });
  expect(host.workbook()).toEqual(before);
});

test("where what stood there before is no longer known, the pane says how to undo in the program the workbook is open in", async () => {
  const held = gridHost(drawGrid(register, { sheet: "Register" }));
  const { user } = opened({ ...held, keep: undefined }, { undoWords: "To take it back choose Undo in Excel." });
  const write = async (): Promise<void> => {
    await user.click(button("Preview"));
    await user.click(await screen.findByRole("button", { name: "Write" }));
    await screen.findByRole("heading", { name: "Written" });
  };
  await read(user);
  await goTo(user, "Summary");
  await write();
  expect(button("Revert")).toBeTruthy();
  await user.click(button("Done"));
  held.type("Register", "D3", 45);
  await write();
  expect(screen.getByText("To take it back choose Undo in Excel.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Revert" })).toBeNull();
});

test("a choice that cannot be followed says why", async () => {
  const { user } = opened(gridHost(drawGrid(register.replace("(£000)", ""), { sheet: "Register" })));
  await read(user);
  await goTo(user, "Summary");
  await user.selectOptions(screen.getByLabelText("Amounts in"), "£m");
  await user.click(button("Preview"));
  expect(await screen.findByText("“£m” is not used, as some lines state no unit to turn into it.")).toBeTruthy();
});

test("a fault is told in words and what was read before stays in view", async () => {
  const host = gridHost(drawGrid(register, { sheet: "Register" }));
  let isBroken = false;
  const brittle: GridHost = {
    ...host,
    read: () => (isBroken ? Promise.reject(new Error("Finish typing in the cell, then try again.")) : host.read()),
  };
  const { user } = opened(brittle);
  await read(user);
  isBroken = true;
  await user.click(button("Read again"));
  expect(await screen.findByText("Finish typing in the cell, then try again.")).toBeTruthy();
  expect(screen.getByRole("region", { name: "Sheet Register" })).toBeTruthy();
});

test("work can be cancelled and leaves the pane as it was", async () => {
  const host = gridHost(drawGrid(register, { sheet: "Register" }));
  let letGo: (() => void) | undefined;
  const slow: GridHost = {
    ...host,
    read: async () => {
      await new Promise<void>((resolve) => (letGo = resolve));
      return host.workbook();
    },
  };
  const { user } = opened(slow);
  await user.click(button("Read this workbook"));
  expect(screen.getByRole("progressbar")).toBeTruthy();
  await user.click(button("Cancel"));
  expect(screen.getByRole("heading", { name: "Does your budget workbook add up?" })).toBeTruthy();
  await act(async () => {
    letGo?.();
    await Promise.resolve();
  });
  expect(screen.queryByRole("tablist")).toBeNull();
});

describe("a line", () => {
  test("is edited in its place: what would change is shown before it is written to the register", async () => {
    const { user, host } = opened();
    await read(user);
    await goTo(user, "Lines");
    await user.click(button("Edit Close one office"));
    const form = await screen.findByRole("form", { name: "Edit S1" });
    const year = within(form).getByRole("textbox", { name: "2025/26" });
    expect(year).toHaveProperty("value", "40");
    await user.clear(year);
    await user.type(year, "50");
    await user.click(button("Preview"));
    const plan = await screen.findByRole("region", { name: "What would change" });
    expect(within(plan).getByRole("row", { name: /D3.*40 50/ })).toBeTruthy();
    expect(host.valueAt("Register", "D3")).toBe(40);
    await user.click(button("Write"));
    expect(await screen.findByText(/Written to your register/)).toBeTruthy();
    expect(host.valueAt("Register", "D3")).toBe(50);
    expect(screen.queryByRole("form")).toBeNull();
  });

  test("that cannot be written as asked keeps its form, with the reason", async () => {
    const { user, host } = opened();
    await read(user);
    await goTo(user, "Lines");
    await user.click(button("Add a line"));
    await user.type(await screen.findByRole("textbox", { name: "Saving" }), "Let the annexe");
    await user.click(button("Preview"));
    expect((await screen.findByRole("alert")).textContent).toMatch(/row/);
    expect(screen.getByRole("textbox", { name: "Saving" })).toHaveProperty("value", "Let the annexe");
    await user.click(within(screen.getByRole("form")).getByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("form")).toBeNull();
    expect(host.valueAt("Register", "B5")).toBe("Charge for skips");
  });

  test("a screen keeps what was typed on it while another is looked at", async () => {
    const { user } = opened();
    await read(user);
    await goTo(user, "Lines");
    await user.type(screen.getByRole("searchbox"), "skips");
    await goTo(user, "Checks");
    expect(screen.queryByRole("searchbox")).toBeNull();
    await goTo(user, "Lines");
    expect(screen.getByRole("searchbox")).toHaveProperty("value", "skips");
  });
});
