import { damaged, encrypted, endsTooSoon, refusal } from "./refuse";

/** Refuses, in words, a file that is no zip at all: empty, encrypted, an old or other format, or a lock file. */
export const refuseOtherFiles = (bytes: Uint8Array): void => {
  if (bytes.length === 0) throw damaged("it is empty (0 bytes)");
  if (startsWith(bytes, [0x50, 0x4b])) return;
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compoundFile(bytes);
  // Excel's lock file is the length of a name, then the name twice over.
  if (bytes.length === 165 && (bytes[0] ?? 0) < 56) {
    throw refusal(
      "not-a-workbook",
      "This file is the lock that Excel keeps beside an open workbook (its name begins with ~$): choose the workbook itself.",
    );
  }
  const beginning = new TextDecoder("latin1").decode(bytes.subarray(0, 512)).replace(/^ï»¿/, "").trimStart();
  if (/^<(?:!doctype html|html|head|body|table)/i.test(beginning)) throw renamed("a web page");
  if (beginning.startsWith("<?xml")) throw renamed("an XML document");
  if (bytes.subarray(0, 512).every(isTyped)) throw renamed("plain text (such as CSV)");
  // An archive with other bytes before it still opens: only one without an end is no archive.
  if (!contains(bytes.subarray(-65_557), [0x50, 0x4b, 5, 6])) {
    throw refusal(
      "not-a-workbook",
      "This file is not an Excel workbook: choose a file saved as an Excel workbook (.xlsx).",
    );
  }
};

/** Excel puts an encrypted workbook, and the workbook of before 2007, in the same kind of container. */
const compoundFile = (bytes: Uint8Array) => {
  if (bytes.length < 1024) return endsTooSoon();
  if (
    contains(
      bytes,
      Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0]),
    )
  )
    return encrypted();
  return refusal(
    "old-format",
    "This file is in the format of before Excel 2007 (.xls): open it in Excel and save it as an Excel workbook (.xlsx).",
  );
};

const renamed = (what: string) =>
  refusal(
    "not-a-workbook",
    `This file is ${what} with the name of a workbook: open it in Excel and save it as an Excel workbook (.xlsx).`,
  );

const isTyped = (byte: number): boolean => byte >= 32 || (byte >= 9 && byte <= 13);

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const contains = (bytes: Uint8Array, sought: readonly number[]): boolean => {
  const [first = 0] = sought;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (sought.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
};
