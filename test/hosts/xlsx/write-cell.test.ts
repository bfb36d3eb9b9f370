import { Decimal } from "../../../src/core/money/decimal";
import type { Content } from "../../../src/core/summary/sheet-plan";
import { writeCell } from "../../../src/hosts/xlsx/write-cell";
import { refusalOf } from "../../support/refusal-of";

const written = (content: Content): string => writeCell(content, { row: 2, column: 3 }, 5, () => undefined);
const amount = (figure: string): Content => ({ kind: "amount", amount: new Decimal(figure) });
const formula = (words: string, cached: Decimal | string): Content => ({ kind: "formula", formula: words, cached });

test.each<[Content, string]>([
  [{ kind: "blank" }, ""],
  [{ kind: "text", text: "" }, ""],
  [amount("-41.50"), "<v>-41.5</v>"],
  [amount("0.0000001"), "<v>0.0000001</v>"],
  [amount("123456789012345678901234567890"), "<v>123456789012345678901234567890</v>"],
  [formula("SUM(A1:A2)", new Decimal("3.10")), "<f>SUM(A1:A2)</f><v>3.1</v>"],
])("%j is a cell without a type", (content, inside) => {
  expect(written(content)).toBe(inside === "" ? `<c r="C2" s="5"/>` : `<c r="C2" s="5">${inside}</c>`);
});

test.each([
  ["Libraries & <parks>", "<t>Libraries &amp; &lt;parks&gt;</t>"],
  ["=1+1", "<t>=1+1</t>"],
  ["@home", "<t>@home</t>"],
  [" led by a space", `<t xml:space="preserve"> led by a space</t>`],
  ["two\nlines", `<t xml:space="preserve">two\nlines</t>`],
  ["carriage\rreturn", "<t>carriage_x000D_return</t>"],
  ["bell\u0007", "<t>bell_x0007_</t>"],
  ["_x0041_", "<t>_x005F_x0041_</t>"],
  ["_x41_ and x_0041_", "<t>_x41_ and x_0041_</t>"],
  ["half \ud83d a pair", "<t>half _xD83D_ a pair</t>"],
  ["whole \u{1F4B7} pair", "<t>whole \u{1F4B7} pair</t>"],
])("the text %j stays text", (text, inside) => {
  expect(written({ kind: "text", text })).toBe(`<c r="C2" s="5" t="inlineStr"><is>${inside}</is></c>`);
});

test("a formula that gives words keeps its comparison signs", () => {
  expect(written(formula(`IF(A1<B1,"up & on","")`, "up & on"))).toBe(
    `<c r="C2" s="5" t="str"><f>IF(A1&lt;B1,"up &amp; on","")</f><v>up &amp; on</v></c>`,
  );
});

test("what a person typed is kept, and a blank cell with the look of its role stands where nothing does", () => {
  const kept: Content = { kind: "kept", from: { row: 9, column: 9 } };
  const keep = () => `<c r="C2" t="s"><v>4</v></c>`;
  expect(writeCell(kept, { row: 2, column: 3 }, 5, keep)).toBe(`<c r="C2" t="s"><v>4</v></c>`);
  expect(written(kept)).toBe(`<c r="C2" s="5"/>`);
});

test("a text longer than Excel holds is refused, not cut", () => {
  const refusal = refusalOf(() => written({ kind: "text", text: "x".repeat(32_768) }));
  expect(refusal?.message).toBe(
    "The text for cell C2 has 32768 characters and Excel holds 32767 in a cell: shorten it.",
  );
});
