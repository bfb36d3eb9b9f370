import type { CellRef, Position } from "../grid/address";
import type { Decimal } from "../money/decimal";
import type { Figure } from "./figure";
import type { PlanCell, Role } from "./sheet-plan";

/** A cell of ours that shows nothing. */
export const blankCell = (role: Role = "text"): PlanCell => ({ role, content: { kind: "blank" } });

/** Fixed words; a blank cell of that role for none. */
export const textCell = (role: Role, text: string): PlanCell => ({
  role,
  content: text === "" ? { kind: "blank" } : { kind: "text", text },
});

/** A typed figure, to be changed by a person. */
export const inputCell = (amount: Decimal, format: string): PlanCell => ({
  role: "input",
  content: { kind: "amount", amount },
  format,
});

/** A live figure or live words. */
export const liveCell = (role: Role, { formula, value }: Figure, format?: string): PlanCell => ({
  role,
  content: { kind: "formula", formula, cached: value },
  ...(format === undefined ? {} : { format }),
});

/** Words that lead to a cell. */
export const linkCell = (text: string, to: CellRef): PlanCell => ({
  role: "link",
  content: { kind: "link", text, to },
});

/** What a person typed in a cell of the same sheet, kept to the letter. */
export const keptCell = (from: Position): PlanCell => ({ role: "free-text", content: { kind: "kept", from } });
