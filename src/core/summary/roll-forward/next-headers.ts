/** What heads the columns of the sheet: by some of these a refresh finds what people typed there. */
export const nextHeaders = {
  service: "Service",
  name: "Budget or line",
  kind: "Kind",
  becomes: "What becomes of it",
  how: "How it is worked out",
  why: "Why it is not rolled forward",
  notDelivered: "Not delivered",
  choice: "Carry or write off",
  carried: "Carried",
  writtenOff: "Written off",
  reference: "Reference",
  link: "On Savings lines",
};

/** How the rows of the new budget are worded. */
export const nextWords = {
  whole: "Whole budget",
  base: "Base budget",
  baseKind: "Base",
  lines: "Lines of the plan",
  linesKind: "Lines",
  notDelivered: "Savings not delivered",
  carried: "Not delivered and carried",
  writtenOff: "Not delivered and written off",
  undelivered: "Undelivered",
  revised: "New base and revised budget",
  net: "Net effect of the lines",
  revisedKind: "Revised",
};
