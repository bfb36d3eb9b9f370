/** The units a budget sheet prints money in. */
export type Unit = "£" | "£000" | "£m";

/** How many pounds one of the unit is. */
export const poundsPer: Readonly<Record<Unit, number>> = { "£": 1, "£000": 1000, "£m": 1_000_000 };
