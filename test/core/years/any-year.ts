import fc from "fast-check";
import type { FinancialYear } from "../../../src/core/years/financial-year";

/** Any year that two digits can stand for. */
export const anyYear: fc.Arbitrary<FinancialYear> = fc.integer({ min: 1980, max: 2079 }).map((start) => ({ start }));
