import { xmlDeclaration } from "./package-xml";
import { escapeXml } from "./xml-text";

/** The workbook's shared strings: each text once, by number. */
export interface StringTable {
  readonly numberOf: (text: string) => number;
  readonly xml: () => string;
}

/** An empty table that grows as texts are asked for. */
export const stringTable = (): StringTable => {
  const numbers = new Map<string, number>();
  let uses = 0;
  return {
    numberOf: (text) => {
      uses += 1;
      const known = numbers.get(text);
      if (known !== undefined) return known;
      numbers.set(text, numbers.size);
      return numbers.size - 1;
    },
    xml: () =>
      `${xmlDeclaration}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" ` +
      `uniqueCount="${numbers.size}">${[...numbers.keys()].map(stringItem).join("")}</sst>`,
  };
};

const stringItem = (text: string): string =>
  `<si><t${/^\s|\s$|\n/.test(text) ? ` xml:space="preserve"` : ""}>${cellText(text)}</t></si>`;

/** Characters XML cannot hold are written _x0007_, and text that looks like such an escape has its underscore escaped. */
export const cellText = (text: string): string =>
  escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")).replace(
    // eslint-disable-next-line no-control-regex -- the characters that are not allowed are the point
    /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F]/g,
    (control) => `_x${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
  );
