import type { AmountReading } from "./amount";

const nil = /^(?:£ ?)?(?:-{1,3}|nil)$|^\(-\)$/i;
const toBeConfirmed = /^\(?(?:tb[cda]|t\.b\.[cda]\.?|to be (?:confirmed|determined|decided|advised|agreed)|\?+)\)?$/i;
const notApplicable = /^\(?(?:n\/a|n\.a\.?|n\/app|not applicable)\)?$|^NA$/;
const excelError = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/** Reads the words that stand where a figure would: nil, to be confirmed, not applicable, an error value pasted as text. */
export const readUndecided = (plain: string, text: string): AmountReading | undefined => {
  if (nil.test(plain)) return { kind: "nil", text };
  if (toBeConfirmed.test(plain)) return { kind: "tbc", text };
  if (notApplicable.test(plain) || notApplicable.test(plain.toLowerCase())) return { kind: "not-applicable", text };
  return excelError.test(plain) ? { kind: "error", text } : undefined;
};
