import type { Line } from "../model/line";

/** A financial year of the plan and how our headers print it. */
export interface PlanYear {
  readonly start: number;
  readonly header: string;
}

/** Every year the lines have a column for, and any others the plan covers, first to last, printed in the form the sheets use most. */
export const planYears = (lines: readonly Line[], others: readonly number[] = []): readonly PlanYear[] => {
  const years = lines.flatMap((line) => line.years);
  const counts = new Map<YearForm, number>();
  for (const { printed } of years) counts.set(formOf(printed), (counts.get(formOf(printed)) ?? 0) + 1);
  const form = [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? "2021/22";
  const starts = [...new Set([...years.map(({ year }) => year.start), ...others])].sort((one, other) => one - other);
  return starts.map((start) => ({ start, header: printIn(form, start) }));
};

type YearForm = "2021/22" | "2021-22" | "21/22" | "2021/2022" | "2021-2022";

const formOf = (printed: string): YearForm => {
  const plain = printed.replace(/[\s]/g, "").replace(/[–—−]/g, "-");
  const match = /(?<!\d)(\d{4}|\d{2})(\/|-|to)(\d{4}|\d{2})(?!\d)/.exec(plain);
  if (match === null || match[1]?.length === 2) return match === null ? "2021/22" : "21/22";
  if (match[3]?.length === 4) return match[2] === "/" ? "2021/2022" : "2021-2022";
  return match[2] === "/" ? "2021/22" : "2021-22";
};

const printIn = (form: YearForm, start: number): string => {
  const short = (year: number): string => String(year % 100).padStart(2, "0");
  switch (form) {
    case "2021/22":
      return `${start}/${short(start + 1)}`;
    case "2021-22":
      return `${start}-${short(start + 1)}`;
    case "21/22":
      return `${short(start)}/${short(start + 1)}`;
    case "2021/2022":
      return `${start}/${start + 1}`;
    case "2021-2022":
      return `${start}-${start + 1}`;
  }
};
