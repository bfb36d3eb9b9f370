import { columnName, type Position } from "../../core/grid/address";
import { type Line, lookOf } from "../../core/summary/house-style";
import type { Role } from "../../core/summary/sheet-plan";
import { plannedCells, type SheetDraft } from "./draft-sheet";
import { addressesOf, areasAt, inSheet, rangeAt, type Step } from "./write-steps";

/**
 * The steps that give a sheet's cells their looks, its columns their widths and its rows their heights; on a sheet that stands as it is laid out,
 * only rows whose contents change take a new height.
 */
export const lookSteps = (sheet: SheetDraft): readonly Step[] => {
  const { plan, name, present, contents, isRelaid } = sheet;
  const isOff = (height: number | undefined, row: number): boolean =>
    Math.abs((present?.heights.get(row) ?? standardHeight) - (height ?? standardHeight)) > 1;
  const changed = new Set(contents.map(({ row }) => row).filter((row) => isOff(plan.rows[row - 1]?.height, row)));
  const heights = inSheet(name, plan.rows.length * 60, (worksheet) => {
    for (const { from, to, height } of heightsOf(plan.rows, (row) => isRelaid || changed.has(row)))
      if (height !== undefined || present !== undefined)
        rangeAt(worksheet, `${from}:${to}`).format.rowHeight = height ?? standardHeight;
  });
  if (!isRelaid) return changed.size === 0 ? [] : [heights];
  const roles = cellsByRole(sheet);
  return [
    // Two cells share the line between them, so all old lines go before any new one comes.
    ...(present === undefined ? [] : onAreas(name, [...roles.values()].flat(), clearLines)),
    ...[...roles].flatMap(([role, cells]) => onAreas(name, cells, (areas) => paint(areas, role))),
    inSheet(name, plan.widths.length * 500, (worksheet) => {
      plan.widths.forEach((width, index) => {
        const column = columnName(index + 1);
        rangeAt(worksheet, `${column}:${column}`).format.columnWidth = pointsOf(width);
      });
    }),
    heights,
  ];
};

/** The steps that give cells which have just been made links the look that is ours: a link brings one of its own. */
export const linkLookSteps = ({ name, links }: SheetDraft): readonly Step[] =>
  onAreas(name, links, (areas) => paint(areas, "link"));

const cellsByRole = ({ plan }: SheetDraft): ReadonlyMap<Role, readonly Position[]> => {
  const roles = new Map<Role, Position[]>();
  for (const { row, column, cell } of plannedCells(plan)) {
    // What a person typed keeps the look it has.
    if (cell.content.kind === "kept") continue;
    const cells = roles.get(cell.role) ?? [];
    cells.push({ row, column });
    roles.set(cell.role, cells);
  }
  return roles;
};

const onAreas = (name: string, cells: readonly Position[], act: (areas: Excel.RangeAreas) => void): readonly Step[] =>
  addressesOf(cells).map((address) =>
    inSheet(name, address.length + 3000, (sheet) => {
      act(areasAt(sheet, address));
    }),
  );

/** In points: that of a row whose height nobody has set. */
const standardHeight = 15;

/** Seven pixels a character of the standard font, three quarters of a point a pixel. */
const pointsOf = (characters: number): number => Math.round(characters * 7) * 0.75;

const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideVertical"] as const;

const clearLines = ({ format }: Excel.RangeAreas): void => {
  for (const side of sides) format.borders.getItem(side).style = "None";
};

const paint = ({ format }: Excel.RangeAreas, role: Role): void => {
  const look = lookOf(role);
  const { font, fill } = format;
  font.name = look.font;
  font.size = look.size;
  font.bold = look.bold;
  font.italic = look.italic;
  font.underline = look.underline ? "Single" : "None";
  font.color = `#${look.colour}`;
  if (look.fill === undefined) fill.clear();
  else fill.color = `#${look.fill}`;
  format.horizontalAlignment = look.horizontal === "left" ? "Left" : "Right";
  format.verticalAlignment = look.vertical === "top" ? "Top" : "Bottom";
  format.indentLevel = look.indent;
  format.wrapText = look.wrap;
  draw(format, "EdgeTop", look.top);
  draw(format, "EdgeBottom", look.bottom);
  draw(format, "EdgeLeft", look.left);
  draw(format, "EdgeRight", look.right);
  // The areas are runs within a row, so cells have neighbours to the left and right alone.
  draw(format, "InsideVertical", look.right);
};

const draw = ({ borders }: Excel.RangeFormat, side: (typeof sides)[number], line: Line | undefined): void => {
  if (line === undefined) return;
  const border = borders.getItem(side);
  border.style = line.style === "double" ? "Double" : "Continuous";
  border.color = `#${line.colour}`;
};

/** Rows of one height together, those that are wanted. */
const heightsOf = (
  rows: SheetDraft["plan"]["rows"],
  isWanted: (row: number) => boolean,
): readonly { readonly from: number; readonly to: number; readonly height: number | undefined }[] => {
  const runs: { from: number; to: number; height: number | undefined }[] = [];
  rows.forEach(({ height }, index) => {
    const row = index + 1;
    if (!isWanted(row)) return;
    const last = runs.at(-1);
    if (last !== undefined && last.height === height && last.to === row - 1) last.to = row;
    else runs.push({ from: row, to: row, height });
  });
  return runs;
};
