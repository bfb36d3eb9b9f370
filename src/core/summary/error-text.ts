/** Whether a cell's words are an Excel error value. */
export const isErrorText = (value: unknown): value is string =>
  typeof value === "string" && /^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/.test(value);
