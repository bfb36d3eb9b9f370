/** What a package may ask of the machine; past these it is taken for a trap. */
export const limits = {
  /** Entries in the zip directory. */
  entries: 10_000,
  /** Bytes of all parts together once unpacked. */
  unpackedBytes: 512 * 1024 * 1024,
  /** Parts up to this many bytes may be packed as tightly as they like. */
  smallPartBytes: 1024 * 1024,
  /** Unpacked bytes to packed bytes, for larger parts. */
  packingRatio: 100,
  /** Characters of all shared formulas of a sheet once each cell has its own wording. */
  sharedFormulaCharacters: 128 * 1024 * 1024,
};
