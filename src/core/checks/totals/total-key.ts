/** What a total is of, for comparing names: "Total Inflation Increases" and "Inflation increases - total" are one; empty for a bare "Total". */
export const totalKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\b(grand\s+)?(sub-?\s?)?totals?\b/g, " ")
    .replace(/&/g, " and ")
    .replace(/['’*]/g, "")
    .replace(/\[\d+\]|\(\d\)/g, " ")
    .replace(/[^a-z0-9£%]+/g, " ")
    .replace(/^ ?(of|for|the)\b|\b(of|for)\s*$/g, " ")
    .replace(/\s+/g, " ")
    .trim();
