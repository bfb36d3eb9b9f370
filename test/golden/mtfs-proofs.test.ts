import { shownTables } from "../support/budget-model-sheet";
import { samplePlan } from "../support/sample-plans";

test("every proof of the budget model of the MTFS sample comes to 0, for each service, each kind and the whole", async () => {
  const plan = await samplePlan("mtfs-2026-27");
  const proofs = shownTables(plan).get("proof") ?? [];
  // A proof a service, one for the whole, one for the services together, one a kind, and the printed total of the base.
  expect(proofs.length).toBeGreaterThan(20);
  const differences = proofs.flatMap(({ service, name, years }) =>
    years.flatMap((year) =>
      year === undefined || String(year) === "0" ? [] : [`${service}, ${name}: ${String(year)}`],
    ),
  );
  expect(differences).toEqual([]);
});
