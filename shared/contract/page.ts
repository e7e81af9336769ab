/**
 * Stands in the built `index.html` where each load gets a nonce of its own: written by `renderer/vite.config.ts`,
 * replaced by `electron/host/pages.ts`. The page finds its nonce at `meta[property="csp-nonce"]`.
 */
export const noncePlaceholder = '__MARAC_ROOM_NONCE__'
