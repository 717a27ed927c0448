/** Shopify's signals: a `value` to read and a way to hear of changes. */
export type SignalLike<T> = { readonly value: T; readonly current: T; subscribe(listener: (value: T) => void): () => void };

/** A signal whose value stays; what an order says does not change while its page is open. */
export function steady<T>(value: T): SignalLike<T> {
  return {
    value,
    current: value,
    subscribe(listener) {
      listener(value);
      return () => undefined;
    },
  };
}
