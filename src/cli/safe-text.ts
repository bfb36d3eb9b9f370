/** Words out of a file on one line, safe to show: control and direction marks could move the cursor or repaint a terminal. */
export const safeText = (text: string): string => text.replace(unsafe, " ").replace(/ {2,}/g, " ").trim();

// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const unsafe = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g;
