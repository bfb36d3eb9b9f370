import { crc32 } from "./crc32";
import { BrokenPacking, inflate } from "./inflate";
import { limits } from "./limits";
import { refuseOtherFiles } from "./read-signature";
import { type Part, readZipDirectory } from "./read-zip-directory";
import { damaged, refusal } from "./refuse";

export type { Part };

/** An .xlsx file as the zip of parts it is. */
export interface Package {
  /** Every entry in directory order, folders included. */
  readonly entries: readonly Part[];
  /** Parts by their name in lower case, for two names never differ by case alone; `findPart` looks them up. */
  readonly parts: ReadonlyMap<string, Part>;
  /** The comment at the end of the zip. */
  readonly comment: Uint8Array;
}

/** Opens the container; refuses no zip, an encrypted, damaged or too large one, and parts that climb out or stand twice. */
export const openPackage = (bytes: Uint8Array): Package => {
  refuseOtherFiles(bytes);
  const { entries, comment } = readZipDirectory(bytes);
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > limits.unpackedBytes) throw tooLarge(unpacked);

  const parts = new Map<string, Part>();
  for (const part of entries) {
    const name = part.name.toLowerCase();
    if (name.endsWith("/")) continue;
    if (parts.has(name)) throw twice(part.name);
    parts.set(name, part);
  }
  return { entries, parts, comment };
};

/** The part with this name, whatever its case. */
export const findPart = ({ parts }: Package, name: string): Part | undefined => parts.get(name.toLowerCase());

/** A part unpacked whole, its length and checksum proved. */
export const partBytes = (part: Part): Uint8Array => {
  refuseTightPacking(part);
  const bytes = new Uint8Array(part.size);
  let length = 0;
  streamPart(part, (chunk) => {
    bytes.set(chunk, length);
    length += chunk.length;
  });
  return bytes;
};

/** Unpacks a part piece by piece; stops as soon as it is longer than the directory claims, and proves its checksum at the end. */
export const streamPart = (part: Part, onChunk: (chunk: Uint8Array) => void): void => {
  refuseTightPacking(part);
  let length = 0;
  let sum = 0;
  unpack(part, (chunk) => {
    length += chunk.length;
    if (length > part.size) throw damaged(`its part ${part.name} is longer than it says`);
    sum = crc32(chunk, sum);
    onChunk(chunk);
  });
  if (length < part.size) throw damaged(`its part ${part.name} is shorter than it says`);
  if (sum !== part.crc) throw damaged(`its part ${part.name} does not match its checksum`);
};

const unpack = ({ name, method, compressed }: Part, onChunk: (chunk: Uint8Array) => void): void => {
  if (method === 0) {
    onChunk(compressed);
    return;
  }
  if (method !== 8) throw otherPacking();
  if (compressed.length === 0) return;
  try {
    inflate(compressed, onChunk);
  } catch (error) {
    throw error instanceof BrokenPacking ? damaged(`its part ${name} cannot be unpacked`, error) : error;
  }
};

const refuseTightPacking = ({ name, size, compressed }: Part): void => {
  const { smallPartBytes, packingRatio } = limits;
  if (size <= smallPartBytes || size <= packingRatio * compressed.length) return;
  throw refusal(
    "too-large",
    `This file's part ${name} unpacks to over ${packingRatio} times its size, as a trap does: ask its sender for a clean copy.`,
  );
};

const tooLarge = (unpacked: number) =>
  refusal(
    "too-large",
    `This file unpacks to ${Math.ceil(unpacked / 1024 / 1024)} MB, more than the ${limits.unpackedBytes / 1024 / 1024} MB allowed: remove sheets or pictures that are not needed and save it again.`,
  );

const twice = (name: string) =>
  refusal(
    "unsafe",
    `This file holds two parts named ${name}, so what it says is uncertain: open it in Excel and save it again.`,
  );

const otherPacking = () =>
  refusal("cannot-read", "This file is packed in a way that is not supported: open it in Excel and save it again.");
