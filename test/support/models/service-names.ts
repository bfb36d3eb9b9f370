/** A service as the base budget prints it, other spellings of the same name, and names that are only nearly it. */
export interface ServiceName {
  readonly name: string;
  /** Alike but for case and blanks. */
  readonly alike: readonly [string, ...string[]];
  /** What a person would have to be asked about. */
  readonly near: readonly [string, ...string[]];
}

export const serviceNames: readonly [ServiceName, ...ServiceName[]] = [
  { name: "Libraries", alike: ["libraries", "Libraries ", "LIBRARIES"], near: ["Library", "Libaries", "Libraries."] },
  {
    name: "Parks and open spaces",
    alike: ["Parks  and open spaces", "PARKS AND OPEN SPACES ", " Parks and Open Spaces"],
    near: ["Parks & open spaces", "Parks and open space", "Parks and opne spaces"],
  },
  { name: "Highways", alike: ["HIGHWAYS", " Highways"], near: ["Highway", "Higways"] },
  {
    name: "Older people's services",
    alike: ["Older People's Services", "older  people's services"],
    near: ["Older peoples services", "Older people's service"],
  },
  { name: "Waste collection", alike: ["Waste Collection ", "waste collection"], near: ["Waste colection"] },
  { name: "Finance", alike: ["finance", "Finance  "], near: ["Finances", "Finnance"] },
  { name: "Business support", alike: ["Business Support", " business support"], near: ["Business suport"] },
  {
    name: "Fostering (in-house) *",
    alike: ["Fostering (in-house) * ", "FOSTERING (IN-HOUSE) *"],
    near: ["Fostering - in house", "Fostering in house"],
  },
];

/** Names the base budget has not, and none of its names is nearly. */
export const strangers: readonly [string, ...string[]] = ["Museums", "Coroner", "Trading standards", "=Elections"];

/** Directorates as the base budget prints them, and another spelling of each. */
export const directorateNames: readonly [readonly [string, string], ...(readonly [string, string])[]] = [
  ["Communities", "COMMUNITIES "],
  ["Adult social care", "Adult Social Care"],
  ["Place", "place"],
];
