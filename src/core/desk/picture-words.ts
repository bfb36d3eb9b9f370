import { counted } from "../summary/words";

/** Lines that are in no picture, because a person must first say what they mean; nothing where there are none. */
export const waitingWords = (count: number): string =>
  count === 0
    ? ""
    : ` ${counted(count, "line")} waiting for an answer on Sources ${count === 1 ? "is" : "are"} not in it.`;

/** Lines of which a picture shows only what is settled; nothing where there are none. */
export const openWords = (count: number): string =>
  count === 0
    ? ""
    : ` ${counted(count, "line")} with figures to be confirmed ${count === 1 ? "is" : "are"} in it only so far as settled.`;
