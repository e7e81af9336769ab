import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { RichView } from '#renderer/features/minutes/rich-view.tsx'
import type { RichBlock, RichDoc } from '#shared/domain/minutes.ts'
import { bullets, paragraph, rich } from '#shared/domain/rich-text.ts'

const html = (...content: RichBlock[]): string =>
  renderToStaticMarkup(<RichView doc={{ type: 'doc', content }} />)

test('paragraphs with their marks and line breaks', () => {
  expect(
    html(paragraph(rich('Wants: ', 'bold'), rich('to stay\nat home'), rich('said', 'bold', 'italic'))),
  ).toBe('<p><strong>Wants: </strong>to stay<br/>at home<strong><em>said</em></strong></p>')
})

test('an empty paragraph keeps its line', () => {
  expect(html({ type: 'paragraph' })).toBe('<p>\u00a0</p>')
})

test('lists in lists; a numbered one begins where it was told to', () => {
  const inner: RichBlock = {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [{ type: 'listItem', content: [paragraph(rich('third'))] }],
  }
  expect(html(bullets([[paragraph(rich('one')), inner]]))).toBe(
    '<ul><li><p>one</p><ol start="3"><li><p>third</p></li></ol></li></ul>',
  )
  const odd: RichDoc['content'][number] = { ...inner, attrs: { start: 'x"><script>' } }
  expect(html(odd)).toBe('<ol start="1"><li><p>third</p></li></ol>')
})

test('words are words, whatever they look like', () => {
  expect(html(paragraph(rich('<img src=x onerror=alert(1)>')))).toBe(
    '<p>&lt;img src=x onerror=alert(1)&gt;</p>',
  )
})
