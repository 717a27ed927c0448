/** What no error or log line may carry on: mail addresses, and Shopify's tokens and secrets. */
const ADDRESS = /[^\s<>"'(),;:[\]{}@]{1,64}@[^\s<>"'(),;:[\]{}@]{1,200}/g;
const TOKEN = /\bsh[a-z]{2,4}_[0-9a-zA-Z_]+/g;

/** @returns the words of somebody else's error (a mail server's, Shopify's) without whom it was about */
export const withoutPersons = (words: string): string => words.replace(ADDRESS, "[address]").replace(TOKEN, "[token]");
