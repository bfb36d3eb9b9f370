import type { CellLook } from "../../../src/core/grid/cell";
import { xmlDeclaration } from "./package-xml";
import { escapeXml } from "./xml-text";

/** How a cell stands on its sheet, beside its own look. */
interface Setting {
  readonly wrapped: boolean;
  readonly boxed: boolean;
}

/** The workbook's cell styles: each used combination once, by number. Style 0 is Excel's Normal. */
export interface StyleTable {
  readonly numberOf: (look: CellLook, setting: Setting) => number;
  readonly xml: () => string;
}

/** A table of Normal alone that grows as looks are asked for. */
export const styleTable = (): StyleTable => {
  const fonts = listOf(fontXml(false, false));
  const fills = listOf(
    `<fill><patternFill patternType="none"/></fill>`,
    `<fill><patternFill patternType="gray125"/></fill>`,
  );
  const borders = listOf(borderXml({ side: false, top: false, bottom: false }));
  const formats = listOf();
  const styles = listOf(`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>`);

  const styleXml = (look: CellLook, { wrapped, boxed }: Setting): string => {
    const formatId = builtInFormats.get(look.numberFormat) ?? 164 + formats.numberOf(look.numberFormat);
    const font = fonts.numberOf(fontXml(look.bold, look.italic));
    const fill = look.fill === undefined ? 0 : fills.numberOf(fillXml(look.fill));
    const border = borders.numberOf(
      borderXml({ side: boxed, top: boxed || look.borderTop, bottom: boxed || look.borderBottom }),
    );
    const ids = `numFmtId="${formatId}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
    const applied =
      applies("NumberFormat", formatId) + applies("Font", font) + applies("Fill", fill) + applies("Border", border);
    const alignment = alignmentXml(look.indent, wrapped);
    return alignment === "" ? `<xf ${ids}${applied}/>` : `<xf ${ids}${applied} applyAlignment="1">${alignment}</xf>`;
  };

  const known = new Map<CellLook, Map<string, number>>();
  const numberOf = (look: CellLook, setting: Setting): number => {
    const settings = known.get(look) ?? new Map<string, number>();
    known.set(look, settings);
    const key = `${setting.wrapped} ${setting.boxed}`;
    const style = settings.get(key) ?? styles.numberOf(styleXml(look, setting));
    settings.set(key, style);
    return style;
  };

  return {
    numberOf,
    xml: () =>
      `${xmlDeclaration}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      (formats.items().length === 0 ? "" : group("numFmts", formats.items().map(formatXml))) +
      group("fonts", fonts.items()) +
      group("fills", fills.items()) +
      group("borders", borders.items()) +
      group("cellStyleXfs", [`<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`]) +
      group("cellXfs", styles.items()) +
      group("cellStyles", [`<cellStyle name="Normal" xfId="0" builtinId="0"/>`]) +
      `<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>` +
      `</styleSheet>`,
  };
};

const builtInFormats: ReadonlyMap<string, number> = new Map([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

const formatXml = (code: string, index: number): string =>
  `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`;

const fontXml = (bold: boolean, italic: boolean): string =>
  `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}<sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font>`;

const fillXml = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

const borderXml = (lines: { readonly side: boolean; readonly top: boolean; readonly bottom: boolean }): string =>
  `<border>${lineXml("left", lines.side)}${lineXml("right", lines.side)}${lineXml("top", lines.top)}` +
  `${lineXml("bottom", lines.bottom)}<diagonal/></border>`;

const lineXml = (edge: string, drawn: boolean): string =>
  drawn ? `<${edge} style="thin"><color auto="1"/></${edge}>` : `<${edge}/>`;

const alignmentXml = (indent: number, wrapped: boolean): string => {
  const indented = indent > 0 ? ` horizontal="left" indent="${indent}"` : "";
  const stands = wrapped ? ` vertical="top" wrapText="1"` : "";
  return indented + stands === "" ? "" : `<alignment${indented}${stands}/>`;
};

const applies = (what: string, id: number): string => (id === 0 ? "" : ` apply${what}="1"`);

const group = (element: string, items: readonly string[]): string =>
  `<${element} count="${items.length}">${items.join("")}</${element}>`;

/** Distinct texts in the order they were first asked for. */
const listOf = (...first: readonly string[]) => {
  const numbers = new Map(first.map((item, index) => [item, index]));
  return {
    items: (): readonly string[] => [...numbers.keys()],
    numberOf: (item: string): number => {
      const number = numbers.get(item) ?? numbers.size;
      numbers.set(item, number);
      return number;
    },
  };
};
