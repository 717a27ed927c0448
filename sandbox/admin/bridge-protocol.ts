/** What the App Bridge stand-in inside the frame and the shell around it say to each other, by postMessage. */
export type Action = { label: string; href: string | null; primary: boolean; critical: boolean; disabled: boolean; loading: boolean };
export type SaveBarState = { id: string; save: Action | null; discard: Action | null; confirmDiscard: boolean };

export type PickerRequest = {
  type: "product" | "variant" | "collection";
  action: "add" | "select";
  /** How many may be chosen; true is any number. */
  multiple: boolean | number;
  filter: { hidden?: boolean; variants?: boolean; draft?: boolean; archived?: boolean; query?: string };
  query: string;
  selectionIds: { id: string; variants?: { id: string }[] }[];
};
export type PickedVariant = { id: string; title: string; displayName: string; price: string; compareAtPrice: string | null; sku: string; position: number; inventoryQuantity: number; availableForSale: boolean; selectedOptions: { value: string }[]; image: PickedImage | null; product: { id: string } };
export type PickedCollection = { id: string; title: string; handle: string; image: PickedImage | null; productsCount: number };
export type PickedImage = { id: string; originalSrc: string; altText: string };
export type PickedProduct = {
  id: string;
  title: string;
  handle: string;
  status: string;
  vendor: string;
  productType: string;
  tags: string[];
  descriptionHtml: string;
  hasOnlyDefaultVariant: boolean;
  totalInventory: number;
  totalVariants: number;
  tracksInventory: boolean;
  updatedAt: string;
  images: PickedImage[];
  options: { id: string; name: string; position: number; values: string[] }[];
  variants: PickedVariant[];
};

/** Questions the frame asks; each is answered once. */
export type Questions = {
  idToken: { ask: null; answer: string };
  pick: { ask: PickerRequest; answer: PickedProduct[] | PickedVariant[] | PickedCollection[] | null };
  leave: { ask: null; answer: boolean };
};
/** What the frame reports without waiting. */
export type Reports = {
  path: { path: string; title: string };
  navigation: { links: { label: string; href: string }[] };
  titleBar: { title: string | null; actions: Action[]; more: Action[] };
  saveBar: SaveBarState | null;
  toast: { id: string; message: string; duration: number; isError: boolean; action: string | null };
  hideToast: { id: string };
  loading: { on: boolean };
  open: { url: string; newTab: boolean };
};
/** What the shell tells the frame. */
export type Orders = {
  navigate: { href: string };
  saveBar: { id: string; button: "save" | "discard" };
  titleBar: { list: "actions" | "more"; index: number };
  toast: { id: string; event: "action" | "dismiss" };
};

export type FromFrame = { bridge: "ask"; id: number; type: keyof Questions; payload: unknown } | { bridge: "report"; type: keyof Reports; payload: unknown };
export type FromShell = { bridge: "answer"; id: number; answer?: unknown; error?: string } | { bridge: "order"; type: keyof Orders; payload: unknown };
