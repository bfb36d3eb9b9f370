import { createReadStream, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { Readable } from "node:stream";
import { CannotRun } from "./cannot-run";

/** How a person names the workbook that comes through standard input. */
export const standardInput = "-";

/** A packed file larger than this holds more than any workbook that can be read. */
const largestFile = 512 * 1024 * 1024;

/** The bytes of a file, or of standard input for "-"; a missing file, a folder or one that is too large stops with a sentence. */
export const readBytes = async (file: string, stdin: Readable): Promise<Uint8Array> => {
  if (file === standardInput) return collect(stdin, "standard input");
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new CannotRun(`${file} does not exist: check its name and folder.`);
  if (found.isDirectory()) throw new CannotRun(`${file} is a folder: name the workbook inside it.`);
  if (found.isFIFO()) return collect(createReadStream(file), file);
  if (!found.isFile()) throw new CannotRun(`${file} is a device: name a workbook.`);
  if (found.size > largestFile) throw tooLarge(file);
  return plainBytes(await readFile(file));
};

/** A Buffer's slice is no copy, unlike that of other bytes: what is handed on has no such trap. */
const plainBytes = ({ buffer, byteOffset, byteLength }: Buffer): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const collect = async (stream: Readable, name: string): Promise<Uint8Array> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array); // a stream without an encoding gives bytes
    size += bytes.length;
    if (size > largestFile) throw tooLarge(name);
    chunks.push(bytes);
  }
  return plainBytes(Buffer.concat(chunks));
};

const tooLarge = (name: string): CannotRun =>
  new CannotRun(`${name} is larger than 512 MB: remove sheets or pictures that are not needed and save it again.`);
