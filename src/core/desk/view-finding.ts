import type { Finding } from "../model/finding";
import type { FindingView } from "./views";

/** A finding as a screen shows it; the remedy apart, unless the message says it already. */
export const viewFinding = ({ code, severity, message, remedy, cells }: Finding): FindingView => ({
  code,
  severity,
  message,
  remedy: message.includes(remedy) ? "" : remedy,
  cells,
});
