const DAY = 86_400_000;

type Answer = { userErrors: { field: string[] | null; message: string }[] } & Record<string, unknown>;
type Remembered = { input: string; answer: Answer; at: number };

/**
 * Answers by `@idempotent` key, for a day on the sandbox's clock
 * (https://shopify.dev/docs/api/usage/implementing-idempotency). The three refusals are worded as the schema's
 * IDEMPOTENCY_… error codes describe them.
 */
export class Idempotency {
  private readonly answers = new Map<string, Remembered>();

  constructor(private readonly now: () => number) {}

  /**
   * Runs `act` once per mutation and key.
   * @param refused the mutation's payload with nothing but its user errors
   */
  once(mutation: string, key: string, input: unknown, act: () => Answer, refused: (message: string) => Answer): Answer {
    if (!key.trim()) return refused("The idempotency key cannot be an empty string or whitespace only.");
    const place = `${mutation} ${key}`;
    const fingerprint = JSON.stringify(input);
    const known = this.answers.get(place);
    if (known && this.now() - known.at < DAY) {
      if (known.input !== fingerprint) return refused("The same idempotency key cannot be used with different operation parameters.");
      if (known.answer.userErrors.length) return refused("A previous request with this idempotency key failed. Retry with a new idempotency key.");
      return known.answer;
    }
    const answer = act();
    this.answers.set(place, { input: fingerprint, answer, at: this.now() });
    return answer;
  }
}
