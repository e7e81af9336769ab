/**
 * The page runs under `require-trusted-types-for 'script'`. Mantine and tiptap put their style sheets in place through
 * `innerHTML`; style sheets hold no `<`, and a string without `<` cannot make an element. So that is all that passes:
 * markup, script text and script addresses are refused, whoever asks.
 */
type PolicyRules = { createHTML: (text: string) => string | null }
type PolicyFactory = { createPolicy: (name: string, rules: PolicyRules) => unknown }

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
factory?.createPolicy('default', { createHTML: (text) => (text.includes('<') ? null : text) })
