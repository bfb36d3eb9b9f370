/** The namespaces and relationship types of a workbook: Strict files have their own. */
export interface Vocabulary {
  readonly main: string;
  /** Of `r:id` and the like. */
  readonly relationships: string;
  /** Of a sheet's drawing, of drawings in general and of charts. */
  readonly sheetDrawing: string;
  readonly drawing: string;
  readonly chart: string;
  /** The type of a relationship by its last word: "worksheet". */
  readonly relationshipType: (word: string) => string;
  /** A whole per cent as charts write it. */
  readonly percent: (whole: number) => string;
}

const strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** The vocabulary that goes with the namespace of a workbook part. */
export const vocabularyFor = (mainNamespace: string): Vocabulary =>
  mainNamespace === strictMain ? strictVocabulary : transitionalVocabulary;

const strictVocabulary: Vocabulary = {
  main: strictMain,
  relationships: "http://purl.oclc.org/ooxml/officeDocument/relationships",
  sheetDrawing: "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing",
  drawing: "http://purl.oclc.org/ooxml/drawingml/main",
  chart: "http://purl.oclc.org/ooxml/drawingml/chart",
  relationshipType: (word) => `http://purl.oclc.org/ooxml/officeDocument/relationships/${word}`,
  percent: (whole) => `${whole}%`,
};

const transitionalVocabulary: Vocabulary = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  sheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  relationshipType: (word) => `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${word}`,
  percent: String,
};
