import { lookOf, seriesColours } from "../../../src/core/summary/house-style";
import type { Role } from "../../../src/core/summary/sheet-plan";

const roles: readonly Role[] = [
  ...(["title", "subtitle", "heading", "label", "text", "column-header", "amount-header", "amount"] as const),
  ...(["subtotal-label", "subtotal", "total-label", "total", "input", "input-text", "free-text"] as const),
  ...(["link", "note", "status-good", "status-warning", "status-bad"] as const),
];

/** WCAG 2.2 relative luminance. */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

test.each(roles)("the text of %s stands out at least 4.5 to 1", (role) => {
  const { colour, fill = "FFFFFF" } = lookOf(role);
  expect(contrast(colour, fill)).toBeGreaterThanOrEqual(4.5);
});

test.each(["amount", "subtotal", "total", "input", "amount-header"] as const)("%s stands to the right", (role) => {
  expect(lookOf(role).horizontal).toBe("right");
});

test.each(["text", "label", "free-text", "input-text"] as const)("%s wraps from the top", (role) => {
  expect(lookOf(role)).toMatchObject({ wrap: true, vertical: "top" });
});

test("a total is told from a subtotal by its double line", () => {
  expect(lookOf("subtotal").bottom).toBeUndefined();
  expect(lookOf("total").bottom?.style).toBe("double");
});

test("neighbouring chart colours differ in lightness, so that print in grey tells them apart", () => {
  const ratios = seriesColours.slice(1).map((colour, index) => contrast(colour, seriesColours[index] ?? ""));
  expect(Math.min(...ratios)).toBeGreaterThanOrEqual(2);
});
