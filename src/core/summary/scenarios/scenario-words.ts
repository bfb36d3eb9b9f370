import type { ScenarioKey } from "../../model/scenarios/assumption";

/** How our sheets word the scenarios. */
export const scenarioWords: Readonly<Record<ScenarioKey | "central", string>> = {
  low: "Low",
  central: "Central",
  high: "High",
  slippage: "Slippage",
};

/** The scenarios side by side, as they are shown. */
export const shownOrder: readonly (ScenarioKey | "central")[] = ["low", "central", "high", "slippage"];

/** How a scenario nobody has filled in is worded. */
export const notSet = "Not set";
