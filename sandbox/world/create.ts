import type { WorldApi } from "./api";
import { cartRoom } from "./cart";
import { checkoutRoom } from "./checkout";
import { clock } from "./clock";
import type { Context } from "./context";
import { discountRoom } from "./discounts";
import { customerByEmail } from "./find";
import { fulfilmentRoom } from "./fulfilment";
import { giftCardRoom } from "./gift-cards";
import { jobRoom } from "./jobs";
import { orderRoom } from "./orders";
import { privacyRoom } from "./privacy";
import { productRoom } from "./products";
import { random } from "./random";
import { schedule } from "./schedule";
import { type AppSettings, seedWorld } from "./seed";
import { storeCreditRoom } from "./store-credit";
import { type Post, webhookRoom } from "./webhooks";

export type WorldOptions = {
  app: AppSettings;
  domain: string;
  /** The machine's clock, or a test's. */
  now?: () => number;
  /** How a webhook reaches the app. */
  post: Post;
  /** Told before anything else happens at the new time; moves the app's clock. */
  moved?: (offset: number) => Promise<void>;
};

/**
 * Opens a shop. The same seed gives the same ids, prices, codes and tokens.
 * @param seed any integer
 */
export function create(seed: number, options: WorldOptions): WorldApi {
  const time = clock(options.now);
  const dice = random(seed);
  const world = seedWorld(seed, options.domain, options.app, time.now);
  const webhooks = webhookRoom(world, dice, options.post);
  const context: Context = { world, random: dice, schedule: schedule(), emit: webhooks.emit };
  const jobs = jobRoom(context);

  return {
    world,
    cart: cartRoom(context),
    checkout: checkoutRoom(context),
    orders: orderRoom(context),
    fulfilment: fulfilmentRoom(context),
    discounts: discountRoom(context),
    storeCredit: storeCreditRoom(context),
    giftCards: giftCardRoom(context),
    jobs,
    products: productRoom(context),
    privacy: privacyRoom(context),
    customers: {
      byEmail: (email) => customerByEmail(world, email),
      create(input) {
        const customer = { ...input, id: world.nextId(), orderIds: [] };
        world.customers.push(customer);
        return customer;
      },
    },
    webhooks: {
      ...webhooks,
      async deliver() {
        jobs.finish();
        return webhooks.deliver();
      },
    },
    clock: {
      offset: time.offset,
      async advance(ms) {
        time.move(ms);
        await options.moved?.(time.offset());
        jobs.finish();
        await webhooks.deliver();
      },
    },
  };
}
