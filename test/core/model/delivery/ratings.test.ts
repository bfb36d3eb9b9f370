import { checkDrawn } from "../../../support/check-drawn";

const tracker = (header: string, below = "", title = "Savings tracker 2025/26"): string => `
  ${title}
  Saving | Approved £000 | Delivered £000 | ${header}
  Alpha | 100 | 90 | Green
  Beta | 200 | 50 | Red
  Gamma | 300 | 250 | Amber

  ${below}`;

const meaningOf = (drawn: string, answers = new Map<string, string>()): readonly unknown[] => {
  const { delivery, questions } = checkDrawn(drawn, { answers, typed: true });
  const [rating] = delivery?.reports[0]?.ratings ?? [];
  return [rating?.meaning, rating?.from, questions.filter(({ id }) => id.endsWith(":rag")).length];
};

test.each([
  ["a heading", tracker("Deliverability RAG"), ["deliverability", "heading", 0]],
  ["a heading of impact", tracker("RAG (service impact)"), ["service impact", "heading", 0]],
  ["a note", tracker("RAG", "Note: RAG shows confidence in delivery"), ["deliverability", "note", 0]],
  [
    "a key of colours",
    tracker("RAG", "Red | Will not be delivered\n  Amber | Some slippage\n  Green | On track"),
    ["deliverability", "note", 0],
  ],
  [
    "a key of what services notice",
    tracker("RAG", "Green: a saving which did not significantly affect service delivery"),
    ["service impact", "note", 0],
  ],
  [
    "a title",
    tracker("RAG", "", "Savings tracker 2025/26: RAG rating of service impact"),
    ["service impact", "title", 0],
  ],
])("%s states what red, amber and green mean", (_, drawn, expected) => {
  expect(meaningOf(drawn)).toEqual(expected);
});

test.each([
  ["nothing says", tracker("RAG")],
  ["a note names both", tracker("RAG", "Note: RAG shows delivery risk and service impact")],
  ["a note speaks of something else", tracker("RAG", "Note: figures exclude schools")],
])("where %s it is asked", (_, drawn) => {
  expect(meaningOf(drawn)).toEqual([undefined, undefined, 1]);
});

test("an answer settles it, and the question is not open any more", () => {
  const { questions } = checkDrawn(tracker("RAG"), { typed: true });
  const question = questions.find(({ id }) => id.endsWith(":rag"));
  expect(question?.choices).toEqual(["deliverability", "service impact"]);
  expect(meaningOf(tracker("RAG"), new Map([[question?.id ?? "", "service impact"]]))).toEqual([
    "service impact",
    "answer",
    0,
  ]);
});

test("a status in words says itself what it means", () => {
  const { delivery, questions } = checkDrawn(
    tracker("Status").replace("Green", "On track").replace("Red", "Delayed").replace("Amber", "Complete"),
    { typed: true },
  );
  expect(delivery?.reports[0]?.ratings.map(({ scale }) => scale)).toEqual(["words"]);
  expect(delivery?.reports[0]?.records.map(({ ratings }) => ratings[0]?.word)).toEqual([
    "On track",
    "Delayed",
    "Complete",
  ]);
  expect(questions.filter(({ id }) => id.endsWith(":rag"))).toEqual([]);
});

test("letters are read in words only under a heading of ratings", () => {
  const drawn = tracker("RAG").replace("Green", "g").replace("Red", "R").replace("Amber", "A/G");
  const { delivery } = checkDrawn(drawn, { typed: true });
  expect(delivery?.reports[0]?.records.map(({ ratings }) => ratings[0]?.word)).toEqual(["Green", "Red", "Amber/Green"]);
});
