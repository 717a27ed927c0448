/** States that the list of payouts shows one by one, and all of them. */
export const payoutViews = ["requested", "approved", "paid", "declined", "all"] as const;
