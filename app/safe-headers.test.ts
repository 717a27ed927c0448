import { expect, it } from "vitest";
import { safeHeaders } from "./safe-headers";

it("tells browsers to come back by https where the app is reached by https, and nowhere else", () => {
  expect(safeHeaders("https://tuan.example.com")).toMatchObject({ "strict-transport-security": "max-age=31536000", "x-content-type-options": "nosniff" });
  expect(safeHeaders("http://localhost:3000")).not.toHaveProperty("strict-transport-security");
});
