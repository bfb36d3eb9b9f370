/** How near to the money a heading names a place in the budget: a cost centre's code, a service, or the directorate over it. */
export type PlaceLevel = "code" | "service" | "directorate";

/** Every level, nearest to the money first. */
export const placeLevels: readonly PlaceLevel[] = ["code", "service", "directorate"];

/** Which level of place a column's heading names; undefined when it names none. */
export const placeLevel = (heading: string): PlaceLevel | undefined => {
  if (/\b(cost cent(re|er)s?|codes?)\b/i.test(heading)) return "code";
  if (/\b(services?|sections?|units?|teams?|divisions?)\b/i.test(heading)) return "service";
  return /\b(directorates?|departments?|portfolios?)\b/i.test(heading) ? "directorate" : undefined;
};

/** A name without regard to case and blanks: two that fold alike are the same place. */
export const foldName = (name: string): string => name.replace(/\s+/g, " ").trim().toLowerCase();
