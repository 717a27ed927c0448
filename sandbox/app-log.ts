const KEPT = 400_000;
const TAIL_LINES = 60;

/** What the app said, of late; a long run must not fill the memory. */
export class AppLog {
  private kept = "";

  add(chunk: Buffer): void {
    this.kept = (this.kept + chunk.toString("utf8")).slice(-KEPT);
  }

  text(): string {
    return this.kept;
  }

  tail(): string {
    return this.kept.trimEnd().split("\n").slice(-TAIL_LINES).join("\n");
  }
}
