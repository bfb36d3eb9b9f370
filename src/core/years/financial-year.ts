/** A financial year, 1 April to 31 March, known by the calendar year it starts in: 2025 is 2025/26. */
export interface FinancialYear {
  readonly start: number;
}

/** The key of a year in our own output: "2025-26". */
export const yearKey = ({ start }: FinancialYear): string => `${start}-${String((start + 1) % 100).padStart(2, "0")}`;
