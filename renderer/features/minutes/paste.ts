/**
 * Pasted HTML before the editor reads it in a document that is never shown. Its schema keeps what is allowed and no
 * more; this only takes out what the page's policy would refuse aloud (styles, handlers), and what would read wrongly
 * without them: Google Docs wraps everything it copies in a `<b>` that its style makes plain.
 */
export const plainerHtml = (html: string): string =>
  html
    .replace(/<style[\s>][\s\S]*?<\/style>/giu, '')
    .replace(/<b(\s[^>]*font-weight:\s*(?:normal|400)[^>]*)>/giu, '<span$1>')
    .replace(/<[^<>]*>/gu, (tag) => tag.replace(/\s(style|on\w+)\s*=/giu, ' data-$1='))
