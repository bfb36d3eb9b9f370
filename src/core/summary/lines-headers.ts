/** What heads the columns of Savings lines: by these a refresh reads back what the one before wrote. */
export const linesHeaders = {
  reference: "Reference",
  name: "Line",
  theme: "Theme",
  service: "Service",
  kind: "Kind",
  recurrence: "One-off or permanent",
  /** The first word of the header; the unit follows it. */
  total: "Total",
  presentation: "What a year's figure is",
  businessCase: "Business case",
  /** In its place for lines that are gone: the line they are likely to be now. */
  likelyNow: "Likely now",
  source: "Source",
  howRead: "How it was read",
  headings: "Headings",
  /** The figures as they were, which stay when the live ones move. */
  recorded: "When refreshed",
};
