import { Fragment, type ReactNode } from 'react'
import type { RichBlock, RichDoc, RichText } from '#shared/domain/minutes.ts'

function Run({ run }: { readonly run: RichText }): ReactNode {
  const marks = new Set(run.marks?.map((mark) => mark.type))
  const inner = marks.has('italic') ? <em>{run.text}</em> : run.text
  return marks.has('bold') ? <strong>{inner}</strong> : inner
}

/** Where a numbered list begins; anything that is no number begins at one. */
const startOf = (attrs: Record<string, unknown> | undefined): number =>
  typeof attrs?.start === 'number' ? attrs.start : 1

function Block({ block }: { readonly block: RichBlock }): ReactNode {
  if (block.type === 'paragraph') {
    const content = block.content ?? []
    // An empty paragraph keeps its line, as it does in the editor.
    if (content.length === 0) return <p>{'\u00a0'}</p>
    return (
      <p>
        {content.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run has no identity; the whole is drawn anew when it changes
          <Fragment key={at}>{one.type === 'text' ? <Run run={one} /> : <br />}</Fragment>
        ))}
      </p>
    )
  }
  const items = block.content.map((item, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: blocks and items have no identity either; the whole is drawn anew
    <li key={at}>
      <Blocks of={item.content} />
    </li>
  ))
  return block.type === 'bulletList' ? <ul>{items}</ul> : <ol start={startOf(block.attrs)}>{items}</ol>
}

const Blocks = ({ of }: { readonly of: readonly RichBlock[] }): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: blocks and items have no identity either; the whole is drawn anew
  of.map((block, at) => <Block key={at} block={block} />)

/** Text of the minutes as it reads, without an editor. Pure: only what `richDoc` allows can come out of it. */
export const RichView = ({ doc }: { readonly doc: RichDoc }): ReactNode => <Blocks of={doc.content} />
