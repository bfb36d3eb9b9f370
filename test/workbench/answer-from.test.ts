import { answerFrom } from "../../src/workbench/offline/answer-from";

const says = (words: string) => () => Promise.resolve(new Response(words));
const fails = (): Promise<Response> => Promise.reject(new TypeError("Failed to fetch"));
const hangs = (): Promise<Response> => new Promise(() => undefined);
const nothing = () => Promise.resolve(undefined);

const answer = async (...given: Parameters<typeof answerFrom>): Promise<string> => (await answerFrom(...given)).text();

test("a file is the server's, so that nobody works with an older page than there is", async () => {
  expect(await answer(says("new"), says("old"))).toBe("new");
});

test("a file is the kept one where the server is out of reach", async () => {
  expect(await answer(fails, says("old"))).toBe("old");
});

test("a file is the kept one where the server takes longer than anybody waits", async () => {
  jest.useFakeTimers();
  const asked = answer(hangs, says("old"));
  await jest.advanceTimersByTimeAsync(3_000);
  expect(await asked).toBe("old");
  jest.useRealTimers();
});

test("a file that is not kept is left to the server", async () => {
  expect(await answer(says("new"), nothing)).toBe("new");
  await expect(answer(fails, nothing)).rejects.toThrow("Failed to fetch");
});
