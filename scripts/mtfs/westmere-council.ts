/** How a service spends: mostly on bought care, on staff, on contractors, or earning more than it spends. */
export type SpendingProfile = "care" | "staffed" | "contracted" | "trading";

export interface Service {
  readonly name: string;
  /** Net budget of the first year, £000; the size of it where the service earns a surplus. */
  readonly net: number;
  readonly profile: SpendingProfile;
}

export interface Directorate {
  readonly name: string;
  /** Stands in references: SAV/ASC/01. */
  readonly code: string;
  readonly services: readonly Service[];
}

/** An invented unitary council with a net budget of some £250m. Directorates and services in alphabetical order. */
const westmereCouncil: readonly Directorate[] = [
  {
    name: "Adult Social Care",
    code: "ASC",
    services: [
      { name: "Assessment and care management", net: 11_400, profile: "staffed" },
      { name: "Commissioning", net: 2_600, profile: "staffed" },
      { name: "Learning disabilities", net: 31_000, profile: "care" },
      { name: "Mental health", net: 9_500, profile: "care" },
      { name: "Older people", net: 42_000, profile: "care" },
      { name: "Physical and sensory support", net: 8_200, profile: "care" },
      { name: "Reablement", net: 5_300, profile: "staffed" },
    ],
  },
  {
    name: "Children and Families",
    code: "CHF",
    services: [
      { name: "Early help", net: 5_100, profile: "staffed" },
      { name: "Education services", net: 2_400, profile: "staffed" },
      { name: "Fostering and adoption", net: 7_400, profile: "care" },
      { name: "Home to school transport", net: 12_800, profile: "contracted" },
      { name: "Placements for children in care", net: 28_500, profile: "care" },
      { name: "Special educational needs", net: 6_200, profile: "staffed" },
      { name: "Youth justice", net: 1_300, profile: "staffed" },
    ],
  },
  {
    name: "Communities",
    code: "COM",
    services: [
      { name: "Community development", net: 800, profile: "staffed" },
      { name: "Community safety", net: 1_100, profile: "staffed" },
      { name: "Culture and heritage", net: 900, profile: "staffed" },
      { name: "Housing options", net: 3_900, profile: "contracted" },
      { name: "Leisure centres", net: 1_400, profile: "contracted" },
      { name: "Libraries", net: 2_800, profile: "staffed" },
      { name: "Regulatory services", net: 1_700, profile: "staffed" },
    ],
  },
  {
    name: "Corporate Resources",
    code: "RES",
    services: [
      { name: "Customer services", net: 1_700, profile: "staffed" },
      { name: "Democratic services", net: 1_500, profile: "staffed" },
      { name: "Digital and technology", net: 5_600, profile: "contracted" },
      { name: "Finance", net: 2_900, profile: "staffed" },
      { name: "Legal services", net: 2_400, profile: "staffed" },
      { name: "People and workforce", net: 2_100, profile: "staffed" },
      { name: "Property", net: 4_800, profile: "contracted" },
      { name: "Revenues and benefits", net: 1_900, profile: "staffed" },
    ],
  },
  {
    name: "Place",
    code: "PLA",
    services: [
      { name: "Highways maintenance", net: 7_600, profile: "contracted" },
      { name: "Parking", net: 2_100, profile: "trading" },
      { name: "Parks and open spaces", net: 2_200, profile: "staffed" },
      { name: "Planning", net: 1_300, profile: "staffed" },
      { name: "Public transport", net: 4_300, profile: "contracted" },
      { name: "Street cleansing", net: 2_500, profile: "staffed" },
      { name: "Street lighting", net: 2_300, profile: "contracted" },
      { name: "Waste collection", net: 6_900, profile: "contracted" },
      { name: "Waste disposal", net: 14_200, profile: "contracted" },
    ],
  },
];

/** Every service with its directorate, in the same order. */
export const westmereServices: readonly { readonly directorate: Directorate; readonly service: Service }[] =
  westmereCouncil.flatMap((directorate) => directorate.services.map((service) => ({ directorate, service })));
