import type { DeliveryRecord } from "./delivery";

/** Whether a record is of one line, service or year and no sum of others. */
export const isPart = ({ scope }: Pick<DeliveryRecord, "scope">): boolean => scope !== "total" && scope !== "subtotal";
