import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { Stage } from "./stage";

/** Sets up a file of browser journeys: nothing may complain in a console, nothing may be asked of Shopify that it would refuse. */
export function browserStage(): Stage {
  const stage = new Stage();
  beforeAll(() => stage.begin());
  beforeEach(() => stage.next());
  afterEach(async () => {
    await stage.clear();
    expect(stage.complaints.heard).toEqual([]);
  });
  afterAll(async () => {
    const gaps = stage.sandbox?.shopify.log.gaps() ?? [];
    await stage.end();
    expect(gaps).toEqual([]);
  });
  return stage;
}
