import { printPosition, printRange, quoteSheet } from "../../core/grid/address";
import { seriesColours } from "../../core/summary/house-style";
import type { PlanChart } from "../../core/summary/sheet-plan";
import type { Vocabulary } from "./write-vocabulary";
import { elementsUnder, escapeText, xmlDeclaration } from "./write-xml";

/** A chart part: columns side by side or stacked, with the values they have now. */
export const writeChart = (chart: PlanChart, vocabulary: Vocabulary): string =>
  xmlDeclaration +
  c(
    "chartSpace",
    { "xmlns:c": vocabulary.chart, "xmlns:a": vocabulary.drawing, "xmlns:r": vocabulary.relationships },
    c("roundedCorners", { val: 0 }),
    c(
      "chart",
      {},
      writeTitle(chart.title, { size: 1200, bold: 1 }),
      c("autoTitleDeleted", { val: 0 }),
      c(
        "plotArea",
        {},
        c("layout"),
        writeBars(chart, vocabulary),
        writeCategoryAxis(),
        writeValueAxis(chart),
        c("spPr", {}, a("noFill")),
      ),
      chart.series.length < 2
        ? ""
        : c(
            "legend",
            {},
            c("legendPos", { val: "b" }),
            ...chart.series.flatMap(({ isBase }, idx) =>
              isBase ? [c("legendEntry", {}, c("idx", { val: idx }), c("delete", { val: 1 }))] : [],
            ),
            c("overlay", { val: 0 }),
            writeTextLook({ size: 900, bold: 0 }),
          ),
      c("plotVisOnly", { val: 1 }),
      c("dispBlanksAs", { val: "gap" }),
    ),
    c("spPr", {}, writeFill("FFFFFF"), a("ln", { w: 9525 }, writeFill("D9DEE4"))),
    writeTextLook({ size: 1000, bold: 0 }),
  );

const c = elementsUnder("c");
const a = elementsUnder("a");

const categoryAxis = 111_111_111;
const valueAxis = 222_222_222;
const ink = "1A1A1A";

interface TextLook {
  /** In hundredths of a point. */
  readonly size: number;
  readonly bold: 0 | 1;
}

const writeBars = ({ kind, series, categories, numberFormat }: PlanChart, { percent }: Vocabulary): string =>
  c(
    "barChart",
    {},
    c("barDir", { val: "col" }),
    c("grouping", { val: kind }),
    c("varyColors", { val: 0 }),
    ...series.map(({ name, values }, index) =>
      c(
        "ser",
        {},
        c("idx", { val: index }),
        c("order", { val: index }),
        c("tx", {}, writeStrings(`${quoteSheet(name.sheet)}!${printPosition(name.at, true)}`, [name.cached])),
        writeSeriesLook(series, index),
        c("invertIfNegative", { val: 0 }),
        c("cat", {}, writeStrings(refTo(categories), categories.cached)),
        c("val", {}, writeNumbers(refTo(values), values.cached, numberFormat)),
      ),
    ),
    c("gapWidth", { val: percent(80) }),
    kind === "stacked" ? c("overlap", { val: percent(100) }) : "",
    c("axId", { val: categoryAxis }),
    c("axId", { val: valueAxis }),
  );

/** Series take the colours in turn; a base takes none, and no edge. */
const writeSeriesLook = (series: PlanChart["series"], index: number): string => {
  if (series[index]?.isBase) return c("spPr", {}, a("noFill"), a("ln", {}, a("noFill")));
  const drawn = series.slice(0, index).filter(({ isBase }) => !isBase).length;
  return c(
    "spPr",
    {},
    writeFill(seriesColours[drawn % seriesColours.length] ?? ink),
    // A white edge keeps stacked parts apart where their colours are close in print.
    a("ln", { w: 9525 }, writeFill("FFFFFF")),
  );
};

type Cells = PlanChart["categories"] | PlanChart["series"][number]["values"];

const refTo = ({ sheet, range }: Cells): string => `${quoteSheet(sheet)}!${printRange(range, true)}`;

const writeStrings = (ref: string, cached: readonly string[]): string =>
  c(
    "strRef",
    {},
    c("f", {}, escapeText(ref)),
    c("strCache", {}, c("ptCount", { val: cached.length }), ...cached.map(writePoint)),
  );

const writeNumbers = (
  ref: string,
  cached: PlanChart["series"][number]["values"]["cached"],
  numberFormat: string,
): string =>
  c(
    "numRef",
    {},
    c("f", {}, escapeText(ref)),
    c(
      "numCache",
      {},
      c("formatCode", {}, escapeText(numberFormat)),
      c("ptCount", { val: cached.length }),
      ...cached.map((value, index) => writePoint(value.toString(), index)),
    ),
  );

const writePoint = (text: string, idx: number): string => c("pt", { idx }, c("v", {}, escapeText(text)));

/** Years stand below the chart even where columns reach under zero. */
const writeCategoryAxis = (): string =>
  c(
    "catAx",
    {},
    c("axId", { val: categoryAxis }),
    c("scaling", {}, c("orientation", { val: "minMax" })),
    c("delete", { val: 0 }),
    c("axPos", { val: "b" }),
    c("numFmt", { formatCode: "General", sourceLinked: 0 }),
    c("majorTickMark", { val: "none" }),
    c("minorTickMark", { val: "none" }),
    c("tickLblPos", { val: "low" }),
    c("spPr", {}, a("ln", { w: 9525 }, writeFill("7F8A96"))),
    c("crossAx", { val: valueAxis }),
    c("crosses", { val: "autoZero" }),
    c("auto", { val: 0 }),
    c("lblAlgn", { val: "ctr" }),
    c("lblOffset", { val: 100 }),
    c("noMultiLvlLbl", { val: 1 }),
  );

const writeValueAxis = ({ axisTitle, numberFormat }: PlanChart): string =>
  c(
    "valAx",
    {},
    c("axId", { val: valueAxis }),
    c("scaling", {}, c("orientation", { val: "minMax" })),
    c("delete", { val: 0 }),
    c("axPos", { val: "l" }),
    c("majorGridlines", {}, c("spPr", {}, a("ln", { w: 6350 }, writeFill("D9DEE4")))),
    writeTitle(axisTitle, { size: 900, bold: 0 }),
    c("numFmt", { formatCode: numberFormat, sourceLinked: 0 }),
    c("majorTickMark", { val: "none" }),
    c("minorTickMark", { val: "none" }),
    c("tickLblPos", { val: "nextTo" }),
    c("spPr", {}, a("ln", {}, a("noFill"))),
    c("crossAx", { val: categoryAxis }),
    c("crosses", { val: "autoZero" }),
    c("crossBetween", { val: "between" }),
  );

const writeTitle = (text: string, look: TextLook): string =>
  c(
    "title",
    {},
    c(
      "tx",
      {},
      c(
        "rich",
        {},
        a("bodyPr"),
        a(
          "p",
          {},
          a("pPr", {}, writeRun("defRPr", look)),
          a("r", {}, writeRun("rPr", look, { lang: "en-GB" }), a("t", {}, escapeText(text))),
        ),
      ),
    ),
    c("overlay", { val: 0 }),
  );

const writeTextLook = (look: TextLook): string =>
  c("txPr", {}, a("bodyPr"), a("p", {}, a("pPr", {}, writeRun("defRPr", look)), a("endParaRPr", { lang: "en-GB" })));

const writeRun = (name: string, { size, bold }: TextLook, attributes: Readonly<Record<string, string>> = {}): string =>
  a(name, { ...attributes, sz: size, b: bold }, writeFill(bold ? "1F3864" : ink), a("latin", { typeface: "Arial" }));

const writeFill = (colour: string): string => a("solidFill", {}, a("srgbClr", { val: colour }));
