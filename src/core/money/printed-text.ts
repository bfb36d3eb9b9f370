/** Printed text with every kind of blank as one space, every kind of dash as a hyphen, no invisible characters, and trimmed. */
export const plainText = (text: string): string =>
  text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/\s+/g, " ")
    .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, "-")
    .replace(/\uffe1/g, "£")
    .trim();
