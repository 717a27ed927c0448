/** Room for the stroke above and below. */
const EDGE = 2;

/** @returns the points of a line through the values, from the left edge to the right, zero at the bottom: "0,62 150,2 …" */
export function plotLine(values: readonly number[], width: number, height: number): string {
  const most = Math.max(1, ...values);
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const round = (n: number) => Math.round(n * 10) / 10;
  return values.map((value, i) => `${round(i * step)},${round(height - EDGE - (Math.max(0, value) / most) * (height - 2 * EDGE))}`).join(" ");
}
