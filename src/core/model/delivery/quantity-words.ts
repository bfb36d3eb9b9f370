import type { DeliveryBasis, DeliveryQuantity, RatingMeaning } from "./delivery";

/** How a quantity of delivery is worded in a sentence: "approved", "at risk". */
export const quantityWords: Readonly<Record<DeliveryQuantity, string>> = {
  target: "target",
  identified: "identified",
  otherMeasures: "other measures",
  approved: "approved",
  achieved: "achieved",
  achievedOrAnticipated: "achieved or anticipated",
  anticipated: "anticipated",
  pressure: "in-year pressure",
  atRisk: "at risk",
  unachieved: "unachieved",
  substituted: "substituted",
  reprofiled: "re-profiled",
  gap: "remaining gap",
  share: "share delivered",
};

/** How a basis is worded: "in-year" or "full year". */
export const basisWords: Readonly<Record<DeliveryBasis, string>> = { "in-year": "in-year", "full-year": "full year" };

/** How the meaning of a rating is worded; said to be missing where nothing states it. */
export const meaningWords = (meaning: RatingMeaning | undefined): string => meaning ?? "meaning not stated";
