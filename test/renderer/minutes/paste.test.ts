import { expect, test } from 'vitest'
import { plainerHtml } from '#renderer/features/minutes/paste.ts'

test('styles and handlers are taken out of what is pasted, and its words are left alone', () => {
  expect(plainerHtml('<style>p { color: red }</style><p style="color:red" class="x">a = b</p>')).toBe(
    '<p data-style="color:red" class="x">a = b</p>',
  )
  expect(plainerHtml('<img src=x onerror="a()" ONLOAD=b()>on = off')).toBe(
    '<img src=x data-onerror="a()" data-ONLOAD=b()>on = off',
  )
  expect(plainerHtml('<p>He wrote: style = plain &lt;b style=&gt;</p>')).toBe(
    '<p>He wrote: style = plain &lt;b style=&gt;</p>',
  )
})

test('the wrapper of Google Docs does not make everything bold; what is bold stays bold', () => {
  expect(plainerHtml('<b style="font-weight:normal;" id="docs"><p>x <b>y</b></p></b>')).toBe(
    '<span data-style="font-weight:normal;" id="docs"><p>x <b>y</b></p></b>',
  )
})

test('half a tag, many of them, takes no time to speak of', () => {
  const started = performance.now()
  plainerHtml('<a '.repeat(20_000))
  plainerHtml('<style>'.repeat(2_000))
  expect(performance.now() - started).toBeLessThan(2_000)
})
