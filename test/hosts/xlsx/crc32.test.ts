import fc from "fast-check";
import { crc32 } from "../../../src/hosts/xlsx/crc32";

test.each([
  ["", 0],
  ["123456789", 0xcbf43926],
  ["The quick brown fox jumps over the lazy dog", 0x414fa339],
])("the checksum of %j is %d", (text, sum) => {
  expect(crc32(new TextEncoder().encode(text))).toBe(sum);
});

test("the checksum of a whole is that of its pieces taken one after the other", () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.uint8Array(), (first, second) => {
      expect(crc32(second, crc32(first))).toBe(crc32(Uint8Array.from([...first, ...second])));
    }),
  );
});
