import { type Part, partBytes } from "./package";
import { damaged, refusal } from "./refuse";

/** The text of a part to be spliced; a byte-order mark stays its first character. Refuses any encoding but UTF-8. */
export const partText = (part: Part): string => {
  const bytes = partBytes(part);
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 200));
  const encoding = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)/.exec(beginning)?.[1] ?? "utf-8";
  if (
    beginning.includes("\0") ||
    /^(?:\xff\xfe|\xfe\xff)/.test(beginning) ||
    !/^(?:utf-?8|us-ascii)$/i.test(encoding)
  ) {
    throw refusal(
      "cannot-write",
      `This file's part ${part.name} is in an encoding that cannot be changed without loss: open it in Excel and save it again.`,
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    throw damaged(`the text of its part ${part.name} is garbled`, error);
  }
};
