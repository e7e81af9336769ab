/**
 * The page runs under `require-trusted-types-for 'script'`. Mantine and tiptap put their style sheets in place through
 * `innerHTML`; style sheets hold no `<`, and a string without `<` cannot make an element. So that is all that passes:
 * markup, script text and script addresses are refused, whoever asks.
 *
 * ProseMirror asks this policy by hand before it makes its own, and takes null for an empty paste: it has to be told by
 * a throw. A browser's own asking names a sink; there null refuses, and reports the violation.
 */
type PolicyRules = { createHTML: (text: string, type?: string, sink?: string) => string | null }
type PolicyFactory = { createPolicy: (name: string, rules: PolicyRules) => unknown }

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
factory?.createPolicy('default', {
  createHTML: (text, _type, sink) => {
    if (!text.includes('<')) return text
    if (sink === undefined) throw new TypeError('markup is refused')
    return null
  },
})
