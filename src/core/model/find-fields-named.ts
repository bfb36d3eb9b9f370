import type { Field } from "./reading";

/** The first field whose label matches. */
export const fieldNamed = (fields: readonly Field[], label: RegExp): Field | undefined =>
  fields.find((field) => label.test(field.label) && field.value.trim() !== "");

/** What a form calls its workstream, wherever it says which: "Workstream", "Workstream Two Description". */
export const workstreamLabel = /^\W*work\s?-?stream\b/i;

/** What a form calls its theme: "Theme", "Budget Strategy Theme". */
export const themeLabel = /^(budget strategy )?(theme|programme|priority)( name| title)?$/i;
