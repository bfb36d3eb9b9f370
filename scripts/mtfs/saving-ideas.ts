export type LineKind = "Saving" | "Income" | "Investment" | "Pressure";

/** Something a service might propose; the name is completed with the service. */
export interface SavingIdea {
  readonly kind: LineKind;
  readonly theme: string;
  readonly name: (service: string) => string;
  /** What it is worth in a year as a part of the service's net budget. */
  readonly worth: number;
}

const idea = (kind: LineKind, theme: string, worth: number, name: (service: string) => string): SavingIdea => ({
  kind,
  theme,
  worth,
  name,
});

/** What comes up every autumn, the commonest first. */
export const savingIdeas: readonly SavingIdea[] = [
  idea("Saving", "Organisation and workforce", 0.03, (service) => `Review of staffing structure: ${service}`),
  idea("Pressure", "Demand and demography", 0.07, (service) => `Growth in demand: ${service}`),
  idea("Saving", "Commissioning and contracts", 0.028, (service) => `Re-let of contracts: ${service}`),
  idea("Income", "Commercial and income", 0.02, (service) => `Review of charges and contributions: ${service}`),
  idea("Saving", "Digital and customer", 0.022, (service) => `Online self-service: ${service}`),
  idea("Saving", "Prevention and early help", 0.03, (service) => `Earlier help to reduce demand: ${service}`),
  idea("Investment", "Digital and customer", 0.014, (service) => `Replacement case system: ${service}`),
  idea("Saving", "Organisation and workforce", 0.015, (service) => `Fewer agency staff: ${service}`),
  idea("Saving", "Assets and property", 0.018, (service) => `Share buildings: ${service}`),
  idea("Pressure", "Demand and demography", 0.05, (service) => `Contract prices above inflation: ${service}`),
  idea(
    "Saving",
    "Commissioning and contracts",
    0.02,
    (service) => `Shared service with neighbouring councils: ${service}`,
  ),
  idea("Income", "Commercial and income", 0.014, (service) => `Recovery of full costs from partners: ${service}`),
  idea("Saving", "Organisation and workforce", 0.01, (service) => `Vacancy factor: ${service}`),
  idea("Investment", "Prevention and early help", 0.016, (service) => `Invest to save in prevention: ${service}`),
  idea("Pressure", "Demand and demography", 0.03, (service) => `Loss of specific grant: ${service}`),
];
