import type { CellRef } from "../../grid/address";
import type { AmountReading } from "../../money/amount";
import type { Unit } from "../../money/unit";
import type { FinancialYear } from "../../years/financial-year";
import type { Line } from "../line";
import type { Question, Table } from "../reading";

/** The things a tracker tells of a saving. None stands for another: a saving may be approved and not identified, achieved and still at risk. */
export type DeliveryQuantity =
  | "target"
  | "identified"
  | "otherMeasures"
  | "approved"
  | "achieved"
  | "achievedOrAnticipated"
  | "anticipated"
  | "pressure"
  | "atRisk"
  | "unachieved"
  | "substituted"
  | "reprofiled"
  | "gap"
  | "share";

/** Whether a figure is the effect within one year or in every full one; most headings do not say. */
export type DeliveryBasis = "in-year" | "full-year";

/** What a heading of a tracker says its figures are. */
export interface DeliveryHeading {
  readonly quantity: DeliveryQuantity;
  readonly basis?: DeliveryBasis;
  /** "Net savings at risk": what is left after achievement and pressure. */
  readonly isNet: boolean;
}

/** One heading of a report: a quantity on a basis. Where two headings name the same, they stay two slots. */
export interface DeliverySlot extends DeliveryHeading {
  readonly key: string;
  /** As printed. */
  readonly header: string;
  /** No other heading of the report names the same quantity on the same basis. */
  readonly isSole: boolean;
}

export interface DeliveryFigure {
  readonly at: CellRef;
  readonly reading: AmountReading;
  /** The unit it is printed in; absent where none is stated. */
  readonly unit?: Unit;
}

/** What a row of a tracker stands for. */
export type DeliveryScope = "line" | "service" | "directorate" | "year" | "other" | "subtotal" | "total";

/** A red, amber or green, or other words on how far a saving has got. */
export interface Rating {
  /** As printed: "A". */
  readonly printed: string;
  /** In words: "Amber"; unknown words as printed. */
  readonly word: string;
  readonly at: CellRef;
}

/** What a report says of one saving, service, directorate or year. A quantity it has no figure for is absent, never 0. */
export interface DeliveryRecord {
  readonly name: string;
  readonly reference?: string;
  readonly scope: DeliveryScope;
  /** The cell its row begins in. */
  readonly at: CellRef;
  /** In a report by year, the year of the row. */
  readonly year?: FinancialYear;
  /** By the key of their slot. */
  readonly figures: ReadonlyMap<string, DeliveryFigure>;
  /** One entry a rating column of the report. */
  readonly ratings: readonly (Rating | undefined)[];
  /** Words beside it that explain or say what is done about it. */
  readonly isExplained: boolean;
  /** The line of another table it tells of. */
  readonly bound?: BoundRecord;
}

export interface BoundRecord {
  readonly line: Line;
  readonly by: "reference" | "name";
}

/** What a red, amber or green means: how sure the saving is, or how hard it hits the service. */
export type RatingMeaning = "deliverability" | "service impact";

export interface RatingColumn {
  readonly header: string;
  readonly column: number;
  /** Red, amber and green, or other words, which say themselves what they mean. */
  readonly scale: "rag" | "words";
  /** Absent where nothing states it. */
  readonly meaning?: RatingMeaning;
  readonly from?: "heading" | "title" | "note" | "answer";
}

/** One monitoring table or tracker for one year. */
export interface DeliveryReport {
  readonly table: Table;
  readonly title: string;
  readonly year?: { readonly year: FinancialYear; readonly printed: string };
  /** As printed: "30 September 2025", "Month 6". */
  readonly asAt?: { readonly printed: string; readonly at: CellRef };
  readonly unit?: Unit;
  /** Whether its savings are printed as minus. */
  readonly isMinus: boolean;
  readonly slots: readonly DeliverySlot[];
  readonly ratings: readonly RatingColumn[];
  readonly records: readonly DeliveryRecord[];
  /** Whether words that explain stand in a column of their own. */
  readonly hasExplanations: boolean;
}

/** Every tracker and monitoring table of a workbook, in sheet order. */
export interface Delivery {
  readonly reports: readonly DeliveryReport[];
  /** What each rating means where nothing states it, answered or not. */
  readonly questions: readonly Question[];
}

/** Every quantity in the order our sheets show them. */
export const deliveryQuantities: readonly DeliveryQuantity[] = [
  "target",
  "identified",
  "approved",
  "achieved",
  "achievedOrAnticipated",
  "anticipated",
  "pressure",
  "atRisk",
  "unachieved",
  "substituted",
  "reprofiled",
  "otherMeasures",
  "gap",
  "share",
];
