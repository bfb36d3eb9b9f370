import { positionsIn } from "../../../src/core/grid/address";
import { type HighlightState, keyOf } from "./book-state";
import { hostObject, type HostObject, invalidArgument, type ObjectType } from "./host-object";
import type { Area } from "./range-cells";

/** The conditional formats of a range, those that touch it: https://learn.microsoft.com/javascript/api/excel/excel.conditionalformatcollection */
export const highlightsObject = (area: Area): HostObject => hostObject(collectionType, area);

/** The rule for what may be typed in a range, a list no longer than 255 characters: https://learn.microsoft.com/javascript/api/excel/excel.datavalidation */
export const validationObject = (area: Area): HostObject => hostObject(validationType, area);

const touches = ({ ranges }: Area, { range }: HighlightState): boolean =>
  ranges.some(
    (one) => one.top <= range.bottom && one.bottom >= range.top && one.left <= range.right && one.right >= range.left,
  );

const collectionType: ObjectType<Area> = {
  name: "ConditionalFormatCollection",
  calls: {
    Add: (area, type) => {
      if (type !== "CellValue") throw invalidArgument("ConditionalFormatCollection.add");
      const highlight: HighlightState = {
        range: area.ranges[0],
        operator: "",
        formula: "",
        color: undefined,
        fill: undefined,
        bold: false,
      };
      area.sheet.highlights.push(highlight);
      return hostObject(formatType, highlight);
    },
    ClearAll: (area) => {
      const rest = area.sheet.highlights.filter((highlight) => !touches(area, highlight));
      area.sheet.highlights.splice(0, area.sheet.highlights.length, ...rest);
    },
  },
};

const formatType: ObjectType<HighlightState> = {
  name: "ConditionalFormat",
  children: { CellValue: (highlight) => hostObject(cellValueType, highlight) },
};

const cellValueType: ObjectType<HighlightState> = {
  name: "CellValueConditionalFormat",
  writes: {
    Rule: (highlight, value) => {
      if (typeof value !== "object" || value === null || !("formula1" in value) || !("operator" in value))
        throw invalidArgument("CellValueConditionalFormat.rule");
      highlight.formula = String(value.formula1);
      highlight.operator = String(value.operator);
    },
  },
  children: { Format: (highlight) => hostObject(rangeFormatType, highlight) },
};

const rangeFormatType: ObjectType<HighlightState> = {
  name: "ConditionalRangeFormat",
  children: {
    Font: (highlight) => hostObject(fontType, highlight),
    Fill: (highlight) => hostObject(fillType, highlight),
  },
};

const fontType: ObjectType<HighlightState> = {
  name: "ConditionalRangeFont",
  writes: {
    Color: (highlight, value) => {
      highlight.color = String(value);
    },
    Bold: (highlight, value) => {
      highlight.bold = value === true;
    },
  },
};

const fillType: ObjectType<HighlightState> = {
  name: "ConditionalRangeFill",
  writes: {
    Color: (highlight, value) => {
      highlight.fill = String(value);
    },
  },
};

const validationPart = (name: "rule" | "prompt" | "errorAlert") => (area: Area, value: unknown) => {
  for (const at of area.ranges.flatMap(positionsIn))
    area.sheet.validations.set(keyOf(at), { ...area.sheet.validations.get(keyOf(at)), [name]: value });
};

const longestList = 255;

const validationType: ObjectType<Area> = {
  name: "DataValidation",
  writes: {
    Rule: (area, value) => {
      const source = listSource(value);
      if (source !== undefined && source.length > longestList) throw invalidArgument("DataValidation.rule");
      validationPart("rule")(area, value);
    },
    Prompt: validationPart("prompt"),
    ErrorAlert: validationPart("errorAlert"),
  },
  calls: {
    Clear: (area) => {
      for (const at of area.ranges.flatMap(positionsIn)) area.sheet.validations.delete(keyOf(at));
    },
  },
};

const listSource = (rule: unknown): string | undefined => {
  if (typeof rule !== "object" || rule === null || !("list" in rule)) return undefined;
  const { list } = rule;
  return typeof list === "object" && list !== null && "source" in list ? String(list.source) : undefined;
};
