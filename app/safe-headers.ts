/**
 * Headers of every answer, errors and files included, unless it brings its own. No page of ours may be framed but the
 * admin's, whose policy doors/admin.ts writes for the shop it is opened in; nothing is guessed to be a script.
 * @param appUrl over https, browsers are told to come back by https only
 */
export const safeHeaders = (appUrl: string): Record<string, string> => ({
  "content-security-policy": "frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  ...(appUrl.startsWith("https:") && { "strict-transport-security": "max-age=31536000" }),
});
