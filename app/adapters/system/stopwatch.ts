/** Begins to count. @returns how many milliseconds have passed since, by a clock that nobody can set */
export function stopwatch(): () => number {
  const began = performance.now();
  return () => performance.now() - began;
}
