import { limits } from "./limits";
import { damaged, encrypted, endsTooSoon, refusal } from "./refuse";

/** One entry of the zip, with every byte needed to copy it as it is. */
export interface Part {
  /** With forward slashes and no leading slash, as relationships resolve to it; a folder's name ends in a slash. */
  readonly name: string;
  /** 0 is stored, 8 is deflated; anything else can be copied but not read. */
  readonly method: number;
  /** CRC-32 of the unpacked bytes. */
  readonly crc: number;
  /** Unpacked length the directory claims. */
  readonly size: number;
  /** The packed bytes alone. */
  readonly compressed: Uint8Array;
  /** Local header, packed bytes and any data descriptor, to copy as they are. */
  readonly entry: Uint8Array;
  /** The directory record as it stands; only its offset (4 bytes at 42) changes when the entry moves. */
  readonly record: Uint8Array;
}

export interface ZipDirectory {
  /** In directory order, folders included. */
  readonly entries: readonly Part[];
  readonly comment: Uint8Array;
}

/** Lists the entries of a zip by its central directory, the only place where sizes can be relied on. */
export const readZipDirectory = (bytes: Uint8Array): ZipDirectory => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEndRecord(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) throw zip64();
  if (count > limits.entries) throw tooManyParts(count);

  // Bytes before the archive shift every offset; the directory itself always ends where the end record begins.
  const shift = end - size - start;
  if (shift < 0) throw damaged("its list of contents is cut short");

  const entries: Part[] = [];
  for (let at = start + shift, left = count; left > 0; left--) {
    const length = recordLength(view, at, end);
    entries.push(readEntry(bytes, view, bytes.subarray(at, at + length), shift));
    at += length;
  }
  return { entries, comment: bytes.subarray(end + 22, end + 22 + view.getUint16(end + 20, true)) };
};

/** The end record stands within the last 65,557 bytes; after it comes only the comment it measures. */
const findEndRecord = (view: DataView): number => {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 65_557; at--) {
    if (view.getUint32(at, true) === 0x06054b50 && at + 22 + view.getUint16(at + 20, true) <= view.byteLength)
      return at;
  }
  throw endsTooSoon();
};

const recordLength = (view: DataView, at: number, end: number): number => {
  if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw damaged("its list of contents cannot be read");
  const length = 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (at + length > end) throw damaged("its list of contents cannot be read");
  return length;
};

const readEntry = (bytes: Uint8Array, view: DataView, record: Uint8Array, shift: number): Part => {
  const fact = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const flags = fact.getUint16(8, true);
  const packed = fact.getUint32(20, true);
  const size = fact.getUint32(24, true);
  const offset = fact.getUint32(42, true);
  if (flags & 1) throw encrypted();
  if (packed === 0xffffffff || size === 0xffffffff || offset === 0xffffffff) throw zip64();

  const rawName = record.subarray(46, 46 + fact.getUint16(28, true));
  const name = partName(rawName);
  const start = offset + shift;
  if (start + 30 > bytes.length || view.getUint32(start, true) !== 0x04034b50) {
    throw damaged(`its part ${name} is not where the list of contents says`);
  }
  if (!rawName.every((byte, index) => bytes[start + 30 + index] === byte)) {
    throw damaged(`its part ${name} goes by two names`);
  }
  const from = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const to = from + packed;
  if (to > bytes.length) throw damaged(`its part ${name} runs past the end of the file`);
  return {
    name,
    method: fact.getUint16(10, true),
    crc: fact.getUint32(16, true),
    size,
    compressed: bytes.subarray(from, to),
    entry: bytes.subarray(start, flags & 8 ? descriptorEnd(view, to) : to),
    record,
  };
};

/** A data descriptor is three numbers, with or without a signature before them. */
const descriptorEnd = (view: DataView, at: number): number => {
  const signed = at + 4 <= view.byteLength && view.getUint32(at, true) === 0x08074b50;
  return Math.min(at + (signed ? 16 : 12), view.byteLength);
};

/** Some producers write backslashes or a leading slash. */
const partName = (raw: Uint8Array): string => {
  const name = new TextDecoder().decode(raw).replaceAll("\\", "/").replace(/^\/+/, "");
  if (name.split("/").includes("..") || /^[A-Za-z]:/.test(name) || name.includes("\0")) {
    throw refusal(
      "unsafe",
      `This file holds a part named "${name}" that reaches outside the workbook: ask its sender for a clean copy.`,
    );
  }
  return name;
};

const zip64 = () =>
  refusal("cannot-read", "This file is packed as zip64, which is not supported: open it in Excel and save it again.");

const tooManyParts = (count: number) =>
  refusal(
    "too-large",
    `This file holds ${count} parts, more than the ${limits.entries} allowed: open it in Excel and save it again.`,
  );
