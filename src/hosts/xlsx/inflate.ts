/** The packed bytes are none, or end too soon. */
export class BrokenPacking extends Error {
  override readonly name = "BrokenPacking";
}

/**
 * Unpacks deflated bytes (RFC 1951) and hands them on in pieces of a fixed length, in half the time that fflate's
 * Inflate takes, which grows and copies its memory for every piece. The caller stops a piece that is one too many
 * by throwing. Throws BrokenPacking where it must; bytes after the end are passed over.
 */
export const inflate = (packed: Uint8Array, onPiece: (piece: Uint8Array) => void): void => {
  const bits: Bits = { packed, at: 0, held: 0, count: 0 };
  const output: Output = { bytes: new Uint8Array(outputLength), length: 0, from: 0, onPiece };
  for (let isLast = false; !isLast;) {
    isLast = readBits(bits, 1) === 1;
    const kind = readBits(bits, 2);
    if (kind === 0) copyStored(bits, output);
    else if (kind === 1) unpackBlock(bits, output, fixedLiterals, fixedDistances);
    else if (kind === 2) unpackBlock(bits, output, ...readCodes(bits));
    else throw new BrokenPacking();
  }
  if (output.length > output.from) onPiece(output.bytes.subarray(output.from, output.length));
};

/** The packed bytes, and those of their bits that are read ahead. */
interface Bits {
  readonly packed: Uint8Array;
  at: number;
  held: number;
  count: number;
}

/** What is unpacked and may still be referred to; a piece once handed on is never written to again. */
interface Output {
  bytes: Uint8Array;
  length: number;
  from: number;
  readonly onPiece: (piece: Uint8Array) => void;
}

/** Symbols by the next bits of the input, the first bit lowest: the symbol in the upper bits, the length of its code in the lowest four. */
interface Codes {
  readonly table: Uint16Array;
  readonly mask: number;
}

const reach = 32 * 1024;
const longestCopy = 258;
const outputLength = reach + 128 * 1024 + longestCopy;

/** Hands on what is new, and goes on behind the stretch that may still be referred to. */
const handOn = (output: Output): void => {
  const { bytes, length, from, onPiece } = output;
  const next = new Uint8Array(outputLength);
  next.set(bytes.subarray(length - reach, length));
  output.bytes = next;
  output.length = output.from = reach;
  onPiece(bytes.subarray(from, length));
};

const readBits = (bits: Bits, count: number): number => {
  while (bits.count < count) {
    bits.held |= nextByte(bits) << bits.count;
    bits.count += 8;
  }
  const value = bits.held & ((1 << count) - 1);
  bits.held >>>= count;
  bits.count -= count;
  return value;
};

/** Codes are looked up in more bits than they have, so that up to four bytes past the end are asked for, never used. */
const nextByte = (bits: Bits): number => {
  const { packed, at } = bits;
  if (at >= packed.length + 4) throw new BrokenPacking();
  bits.at = at + 1;
  return at < packed.length ? (packed[at] ?? 0) : 0;
};

const copyStored = (bits: Bits, output: Output): void => {
  const { packed } = bits;
  const start = bits.at - (bits.count >> 3);
  const length = (packed[start] ?? 0) | ((packed[start + 1] ?? 0) << 8);
  const check = (packed[start + 2] ?? 0) | ((packed[start + 3] ?? 0) << 8);
  const end = start + 4 + length;
  if (end > packed.length || (length ^ check) !== 0xffff) throw new BrokenPacking();
  for (let at = start + 4; at < end; at++) {
    if (output.length === outputLength) handOn(output);
    output.bytes[output.length++] = packed[at] ?? 0;
  }
  bits.at = end;
  bits.held = bits.count = 0;
};

/** The one long loop, on names of its own rather than on the records: it runs for every byte of a workbook. */
const unpackBlock = (bits: Bits, output: Output, literals: Codes, distances: Codes): void => {
  const { packed } = bits;
  const { table: literalTable, mask: literalMask } = literals;
  const { table: distanceTable, mask: distanceMask } = distances;
  const packedEnd = packed.length;
  let { at, held, count } = bits;
  let { bytes, length } = output;
  for (;;) {
    if (at > packedEnd + 4) throw new BrokenPacking();
    while (count < 24) {
      held |= (at < packedEnd ? (packed[at] ?? 0) : 0) << count;
      at += 1;
      count += 8;
    }
    const code = literalTable[held & literalMask] ?? 0;
    if (code === 0) throw new BrokenPacking();
    held >>>= code & 15;
    count -= code & 15;
    const symbol = code >>> 4;
    if (length > outputLength - longestCopy) {
      output.length = length;
      handOn(output);
      ({ bytes, length } = output);
    }
    if (symbol < 256) {
      bytes[length] = symbol;
      length += 1;
      continue;
    }
    if (symbol === 256) break;
    const lengthBits = extraLengthBits[symbol - 257] ?? 0;
    const end = length + (lengthBases[symbol - 257] ?? 0) + (held & ((1 << lengthBits) - 1));
    held >>>= lengthBits;
    count -= lengthBits;
    while (count < 24) {
      held |= (at < packedEnd ? (packed[at] ?? 0) : 0) << count;
      at += 1;
      count += 8;
    }
    const distanceCode = distanceTable[held & distanceMask] ?? 0;
    if (distanceCode === 0 || end === length) throw new BrokenPacking();
    held >>>= distanceCode & 15;
    count -= distanceCode & 15;
    const distanceSymbol = distanceCode >>> 4;
    if (distanceSymbol > 29) throw new BrokenPacking();
    const distanceBits = extraDistanceBits[distanceSymbol] ?? 0;
    while (count < distanceBits) {
      held |= (at < packedEnd ? (packed[at] ?? 0) : 0) << count;
      at += 1;
      count += 8;
    }
    const distance = (distanceBases[distanceSymbol] ?? 0) + (held & ((1 << distanceBits) - 1));
    held >>>= distanceBits;
    count -= distanceBits;
    if (distance > length) throw new BrokenPacking();
    for (let from = length - distance; length < end; length++, from++) bytes[length] = bytes[from] ?? 0;
  }
  if (at - (count >> 3) > packedEnd) throw new BrokenPacking();
  bits.at = at;
  bits.held = held;
  bits.count = count;
  output.length = length;
};

/** The codes that stand before a block of their own. */
const readCodes = (bits: Bits): [literals: Codes, distances: Codes] => {
  const literalCount = readBits(bits, 5) + 257;
  const distanceCount = readBits(bits, 5) + 1;
  const lengthCount = readBits(bits, 4) + 4;
  const lengthLengths = new Uint8Array(19);
  for (const symbol of lengthOrder.slice(0, lengthCount)) lengthLengths[symbol] = readBits(bits, 3);
  const lengthCodes = codesOf(lengthLengths);

  const lengths = new Uint8Array(literalCount + distanceCount);
  for (let index = 0; index < lengths.length;) {
    const symbol = readSymbol(bits, lengthCodes);
    if (symbol < 16) {
      lengths[index] = symbol;
      index += 1;
      continue;
    }
    if (symbol === 16 && index === 0) throw new BrokenPacking();
    const repeated = symbol === 16 ? (lengths[index - 1] ?? 0) : 0;
    const times =
      symbol === 16 ? 3 + readBits(bits, 2) : symbol === 17 ? 3 + readBits(bits, 3) : 11 + readBits(bits, 7);
    if (index + times > lengths.length) throw new BrokenPacking();
    lengths.fill(repeated, index, index + times);
    index += times;
  }
  return [codesOf(lengths.subarray(0, literalCount)), codesOf(lengths.subarray(literalCount))];
};

const readSymbol = (bits: Bits, { table, mask }: Codes): number => {
  while (bits.count < 15) {
    bits.held |= nextByte(bits) << bits.count;
    bits.count += 8;
  }
  const code = table[bits.held & mask] ?? 0;
  if (code === 0) throw new BrokenPacking();
  readBits(bits, code & 15);
  return code >>> 4;
};

/** Codes by their lengths: the shorter first, and of one length in the order of their symbols. */
const codesOf = (lengths: Uint8Array): Codes => {
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  const size = 1 << longest;
  const table = new Uint16Array(size);
  let code = 0;
  for (let length = 1; length <= longest; length++) {
    const step = 1 << length;
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] !== length) continue;
      if (code >= step) throw new BrokenPacking();
      for (let at = reversed(code, length); at < size; at += step) table[at] = (symbol << 4) | length;
      code += 1;
    }
    code <<= 1;
  }
  return { table, mask: size - 1 };
};

const reversed = (code: number, length: number): number => {
  let result = 0;
  for (let bit = 0; bit < length; bit++) result |= ((code >> bit) & 1) << (length - 1 - bit);
  return result;
};

const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const extraLengthBits = Uint8Array.of(
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  0,
  1,
  1,
  1,
  1,
  2,
  2,
  2,
  2,
  3,
  3,
  3,
  3,
  4,
  4,
  4,
  4,
  5,
  5,
  5,
  5,
  0,
);
const extraDistanceBits = Uint8Array.from({ length: 30 }, (_, symbol) => Math.max((symbol >> 1) - 1, 0));

/** The least that each symbol stands for, when the extra bits of those before it are counted. */
const basesOf = (first: number, extraBits: Uint8Array): Uint16Array => {
  let base = first;
  return Uint16Array.from(extraBits, (count) => (base += 1 << count) - (1 << count));
};

const lengthBases = basesOf(3, extraLengthBits).fill(258, 28);
const distanceBases = basesOf(1, extraDistanceBits);

const fixedLiterals = codesOf(
  Uint8Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
);
const fixedDistances = codesOf(new Uint8Array(30).fill(5));
