import type { PickedProduct, PickedVariant, PickerRequest } from "../bridge-protocol";

/**
 * What is ticked in the resource picker. Choosing a product chooses all its variants; without `multiple` one product
 * may be chosen, with any of its variants (https://shopify.dev/docs/api/app-bridge-library/apis/resource-picker).
 */
export class Selection {
  readonly #products = new Map<string, PickedProduct>();
  readonly #variants = new Map<string, Set<string>>();

  constructor(
    private readonly request: PickerRequest,
    known: PickedProduct[],
  ) {
    for (const { id, variants } of request.selectionIds) {
      const product = known.find((candidate) => candidate.id === id || candidate.variants.some((variant) => variant.id === id));
      if (!product) continue;
      if (product.id === id) this.#put(product, variants?.length ? variants.map((variant) => variant.id) : product.variants.map((variant) => variant.id));
      else this.#put(product, [...(this.#variants.get(product.id) ?? []), id]);
    }
  }

  #put(product: PickedProduct, variantIds: string[]): void {
    this.#products.set(product.id, product);
    this.#variants.set(product.id, new Set(variantIds));
  }
  #drop(product: PickedProduct): void {
    this.#products.delete(product.id);
    this.#variants.delete(product.id);
  }
  #clearOthers(product: PickedProduct): void {
    if (this.request.multiple === false) for (const other of [...this.#products.values()]) if (other.id !== product.id) this.#drop(other);
  }

  has = (product: PickedProduct): boolean => this.#products.has(product.id);
  hasVariant = (product: PickedProduct, variant: PickedVariant): boolean => this.#variants.get(product.id)?.has(variant.id) ?? false;
  isWhole = (product: PickedProduct): boolean => this.#variants.get(product.id)?.size === product.variants.length;

  setProduct(product: PickedProduct, on: boolean): void {
    this.#clearOthers(product);
    if (!on) return this.#drop(product);
    // One variant is one choice when variants are picked.
    const ids = product.variants.map((variant) => variant.id);
    this.#put(product, this.request.type === "variant" && this.request.multiple === false ? ids.slice(0, 1) : ids);
  }
  setVariant(product: PickedProduct, variant: PickedVariant, on: boolean): void {
    this.#clearOthers(product);
    const single = this.request.type === "variant" && this.request.multiple === false;
    const others = single ? [] : [...(this.#variants.get(product.id) ?? [])].filter((id) => id !== variant.id);
    const ids = on ? [...others, variant.id] : others;
    if (ids.length) this.#put(product, ids);
    else this.#drop(product);
  }

  #chosenVariants = (product: PickedProduct) => product.variants.filter((variant) => this.hasVariant(product, variant));
  #count = (): number => (this.request.type === "product" ? this.#products.size : [...this.#variants.values()].reduce((sum, ids) => sum + ids.size, 0));

  /** An empty choice is one too when something was chosen before: that takes it away. */
  allowed(): boolean {
    const limit = typeof this.request.multiple === "number" ? this.request.multiple : Infinity;
    return this.#count() <= limit && (this.#count() > 0 || this.request.selectionIds.length > 0);
  }
  summary(): string {
    const limit = typeof this.request.multiple === "number" ? `/${this.request.multiple}` : "";
    return `${this.#count()}${limit} selected`;
  }
  result(): PickedProduct[] | PickedVariant[] {
    const products = [...this.#products.values()];
    if (this.request.type === "variant") return products.flatMap(this.#chosenVariants);
    return products.map((product) => ({ ...product, variants: this.#chosenVariants(product) }));
  }
}
