type Separator = "/" | "-" | "–" | " - " | " – " | " to ";

/** How a financial year is spelled, shown as 2025/26 would be. */
export type YearForm = `2025${Separator}${"26" | "2026"}` | `25${Separator}26` | "1 April 2025 to 31 March 2026";

const separators: readonly Separator[] = ["/", "-", "–", " - ", " – ", " to "];

export const yearForms: readonly YearForm[] = [
  ...separators.flatMap((separator): readonly YearForm[] => [
    `2025${separator}26`,
    `2025${separator}2026`,
    `25${separator}26`,
  ]),
  "1 April 2025 to 31 March 2026",
];
