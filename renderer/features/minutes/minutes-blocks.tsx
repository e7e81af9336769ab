import type { Person } from '#shared/domain/case.ts'
import type { MinutesSection } from '#shared/domain/minutes.ts'
import { isBlank } from '#shared/domain/rich-text.ts'
import type { VersionId } from '#shared/ids.ts'
import type { MinutesBlock, SectionBlock } from '#shared/minutes/blocks.ts'
import classes from './document.module.css'
import { FactsColumns, FactsTable, PlainTable } from './facts-tables.tsx'
import { SectionView } from './section-view.tsx'

export type Shown = {
  readonly versionId: VersionId
  readonly versionNumber: number
  readonly readOnly: boolean
}
type Props = Shown & {
  /** `opening`, a case id, or `closing`. */
  readonly part: string
  readonly blocks: readonly MinutesBlock[]
  readonly sections: readonly MinutesSection[]
  readonly people: readonly Person[]
}

/** The blocks of one part of the minutes on screen; what people write is edited in its place. */
export const MinutesBlocks = ({ blocks, ...props }: Props) =>
  blocks.map((block, at) =>
    block.kind === 'section' ? (
      <Section key={block.heading} block={block} {...props} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: printed blocks have no identity and keep nothing; sections, which do, have a key
      <Printed key={at} block={block} />
    ),
  )

function Section({ block, sections, ...shown }: Omit<Props, 'blocks'> & { readonly block: SectionBlock }) {
  const found = sections.find((one) => one.heading === block.heading)
  // A signed version has no way in: where nothing was written, nothing is left.
  if (found === undefined || (shown.readOnly && !block.always && isBlank(found.doc))) return null
  return (
    <SectionView
      {...shown}
      section={found}
      title={block.title}
      level={block.level === 1 ? 2 : 3}
      always={block.always}
    />
  )
}

function Printed({ block }: { readonly block: Exclude<MinutesBlock, SectionBlock> }) {
  switch (block.kind) {
    case 'title':
      return <h1 className={classes.title}>{block.text}</h1>
    case 'subtitle':
      return <p className={classes.subtitle}>{block.text}</p>
    case 'notice':
      return <p className={classes.notice}>{block.text}</p>
    case 'note':
      return <p className={classes.soft}>{block.text}</p>
    case 'line':
      return <p className={classes.line}>{block.text}</p>
    case 'heading':
      return block.level === 1 ? (
        <h2 className={classes.heading}>{block.text}</h2>
      ) : (
        <h3 className={classes.factsHeading}>{block.text}</h3>
      )
    case 'facts':
      return block.tight ? <FactsColumns rows={block.rows} /> : <FactsTable rows={block.rows} />
    case 'table':
      return <PlainTable {...block} />
    case 'statement':
      return (
        <details className={classes.statement}>
          <summary>The statement as it was read</summary>
          <p>{block.text}</p>
        </details>
      )
  }
}
