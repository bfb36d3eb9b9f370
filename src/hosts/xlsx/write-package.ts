import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import type { Package, Part } from "./package";

/** What becomes of parts: new text for one, or none when it is taken out; parts not named stay as they are. */
export type PartChanges = ReadonlyMap<string, string | undefined>;

/** A zip entry and its record in the directory. */
interface Entry {
  readonly entry: Uint8Array;
  readonly record: Uint8Array;
}

/** The package with changed parts in their place, new ones at the end, and every other entry's bytes and order as they were. */
export const writePackage = (pkg: Package, changes: PartChanges): Uint8Array => {
  const names = new Set(pkg.entries.map(({ name }) => name));
  const added = [...changes].flatMap(([name, text]) =>
    text === undefined || names.has(name) ? [] : [packed(new TextEncoder().encode(name), utf8Names, text)],
  );
  const stayed = pkg.entries.flatMap((part) => {
    if (!changes.has(part.name)) return [part];
    const text = changes.get(part.name);
    return text === undefined ? [] : [packedAgain(part, text)];
  });
  return joined([...stayed, ...added], pkg.comment);
};

/** The same name to the byte, for some producers write backslashes. */
const packedAgain = ({ record }: Part, text: string): Entry => {
  const fact = viewOf(record);
  return packed(record.subarray(46, 46 + fact.getUint16(28, true)), fact.getUint16(8, true) & utf8Names, text);
};

/** The flag by which a zip says that its names are in UTF-8. */
const utf8Names = 0x0800;

/** The first of January 1980, a zip's earliest date: the same content always gives the same bytes. */
const earliestDate = 0x0021;

const packed = (name: Uint8Array, flags: number, text: string): Entry => {
  const bytes = new TextEncoder().encode(text);
  const compressed = deflateSync(bytes, { level: 6 });
  const facts = new DataView(new ArrayBuffer(26));
  facts.setUint16(0, 20, true);
  facts.setUint16(2, flags, true);
  facts.setUint16(4, 8, true);
  facts.setUint16(8, earliestDate, true);
  facts.setUint32(10, crc32(bytes), true);
  facts.setUint32(14, compressed.length, true);
  facts.setUint32(18, bytes.length, true);
  facts.setUint16(22, name.length, true);
  const shared = new Uint8Array(facts.buffer);
  return {
    entry: concat([Uint8Array.of(0x50, 0x4b, 3, 4), shared, name, compressed]),
    record: concat([Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0), shared, new Uint8Array(14), name]),
  };
};

const joined = (entries: readonly Entry[], comment: Uint8Array): Uint8Array => {
  let offset = 0;
  const records = entries.map(({ entry, record }) => {
    // A Buffer's slice shares its memory: the opened file must not change.
    const moved = new Uint8Array(record);
    viewOf(moved).setUint32(42, offset, true);
    offset += entry.length;
    return moved;
  });
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(
    12,
    records.reduce((sum, { length }) => sum + length, 0),
    true,
  );
  end.setUint32(16, offset, true);
  end.setUint16(20, comment.length, true);
  return concat([...entries.map(({ entry }) => entry), ...records, new Uint8Array(end.buffer), comment]);
};

const concat = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) => new DataView(buffer, byteOffset, byteLength);
