import { constants, deflateRawSync, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { BrokenPacking, inflate } from "../../../src/hosts/xlsx/inflate";

const inflated = (packed: Uint8Array): Buffer => {
  const pieces: Uint8Array[] = [];
  inflate(packed, (piece) => pieces.push(piece));
  return Buffer.concat(pieces);
};

/** Words in any order, so that there is something to refer back to. */
const text = fc
  .tuple(
    fc.array(fc.constantFrom("£41,000", "<c r=", "Total", " ", "a".repeat(300), "b"), { maxLength: 2000 }),
    fc.uint8Array({ maxLength: 3000 }),
  )
  .map(([words, bytes]) => Buffer.concat([Buffer.from(words.join("")), bytes, Buffer.from(words.join(""))]));

const packing = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(
    constants.Z_DEFAULT_STRATEGY,
    constants.Z_HUFFMAN_ONLY,
    constants.Z_RLE,
    constants.Z_FIXED,
    constants.Z_FILTERED,
  ),
});

test("what was packed in any way is unpacked as it was", () => {
  fc.assert(
    fc.property(text, packing, (bytes, options) => {
      expect(inflated(deflateRawSync(bytes, options)).equals(bytes)).toBe(true);
    }),
  );
});

test.each([0, 1, 6, 9])("bytes longer than many pieces are unpacked as they were, packed at level %d", (level) => {
  let seed = 1;
  const bytes = Buffer.from(
    Array.from({ length: 1_500_000 }, (_, at) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return at % 100_000 < 50_000 ? (seed >> 8) & 15 : seed & 255;
    }),
  );
  expect(inflated(deflateRawSync(bytes, { level })).equals(bytes)).toBe(true);
});

test("packed bytes that are cut off are refused", () => {
  fc.assert(
    fc.property(
      text,
      packing,
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (bytes, options, share) => {
        const packed = deflateRawSync(bytes, options);
        expect(() => inflated(packed.subarray(0, Math.floor(packed.length * share)))).toThrow(BrokenPacking);
      },
    ),
  );
});

test("packed bytes that are altered are refused, or unpacked as zlib does", () => {
  fc.assert(
    fc.property(text, packing, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, options, at, by) => {
      const packed = deflateRawSync(bytes, options);
      packed[at % packed.length] = (packed[at % packed.length] ?? 0) ^ by;
      const expected = attempt(() => inflateRawSync(packed));
      const found = attempt(() => inflated(packed));
      expect(expected === undefined || found?.equals(expected)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("bytes after the end are passed over", () => {
  const packed = deflateRawSync(Buffer.from("64"));
  expect(inflated(Buffer.concat([packed, Buffer.from("more")])).toString()).toBe("64");
});

test("who receives the pieces can stop them", () => {
  const packed = deflateRawSync(Buffer.alloc(10_000_000));
  let pieces = 0;
  const stop = new Error("enough");
  expect(() => {
    inflate(packed, () => {
      pieces += 1;
      throw stop;
    });
  }).toThrow(stop);
  expect(pieces).toBe(1);
});

/** Undefined when it is refused. */
const attempt = (run: () => Buffer): Buffer | undefined => {
  try {
    return run();
  } catch {
    return undefined;
  }
};
