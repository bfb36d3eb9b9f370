type Mark = "/" | "-" | "–" | " - " | " – ";

/** How a financial year is spelled, shown as 2025/26 would be. */
export type YearForm = `2025${Mark}${"26" | "2026"}` | `25${Mark}26` | "2025 to 2026" | "1 April 2025 to 31 March 2026";

const marks: readonly Mark[] = ["/", "-", "–", " - ", " – "];

export const yearForms: readonly YearForm[] = [
  ...marks.flatMap((mark): readonly YearForm[] => [`2025${mark}26`, `2025${mark}2026`, `25${mark}26`]),
  "2025 to 2026",
  "1 April 2025 to 31 March 2026",
];
