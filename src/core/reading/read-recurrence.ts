import type { Recurrence } from "../model/reading";

/** Whether words say permanent, one-off or time-limited; "unknown" when they say none, or more than one ("One off or Permanent"). */
export const recurrenceOf = (text: string): Recurrence => {
  const permanent =
    /\b(permanent|recurring|recurrent|ongoing|on-going|base)\b/i.test(text) && !/\bnon.?recurr/i.test(text);
  const oneOff = /\b(one.?off|non.?recurr(ing|ent)|temporary)\b/i.test(text);
  const timeLimited = /\b(time.?limited|fixed.?term|for \d+.years?)\b/i.test(text);
  if (Number(permanent) + Number(oneOff) + Number(timeLimited) !== 1) return "unknown";
  return permanent ? "permanent" : oneOff ? "one-off" : "time-limited";
};
