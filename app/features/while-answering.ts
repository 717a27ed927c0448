import { type Result, refuse } from "../domain/result";
import { CommerceUnavailable } from "../ports/commerce";

/**
 * Makes an answer of Shopify's trouble for somebody who waits for one: a page that breaks would lose what they typed.
 * Work that nobody waits for is tried again by itself, and wants the throw.
 * @param told of each
 * @returns what wraps a use case; refuses with `shopify.unavailable` when it throws CommerceUnavailable, and throws whatever else it throws
 */
export const whileAnswering =
  (told: (error: CommerceUnavailable) => void = () => undefined) =>
  <A extends unknown[], T, R extends { code: string }>(useCase: (...args: A) => Promise<Result<T, R>>) =>
  async (...args: A): Promise<Result<T, R | { code: "shopify.unavailable" }>> => {
    try {
      return await useCase(...args);
    } catch (error) {
      if (!(error instanceof CommerceUnavailable)) throw error;
      told(error);
      return refuse("shopify.unavailable");
    }
  };
