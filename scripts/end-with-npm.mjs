const LOOK_EVERY_MS = 500;

/**
 * Ends this process, in order, when the npm that started it is gone: npm hands SIGTERM and SIGINT on, but one that is
 * killed outright, or hung up on, tells nobody. Started without npm, a process outlives whoever started it as any does.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(looking);
    process.kill(process.pid, "SIGTERM");
  }, LOOK_EVERY_MS);
  looking.unref();
}
