import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { Finding } from '#shared/guidance/index.ts'
import { runsOf } from './marks.ts'
import classes from './mirror.module.css'

type Props = {
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly text: string
  readonly findings: readonly Finding[]
  readonly current: Finding | null
}

/** All that decides where a letter stands in a field: with these the same, the words of the layer lie on its words. */
const metrics = [
  'fontFamily',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'fontStretch',
  'fontVariantLigatures',
  'fontFeatureSettings',
  'letterSpacing',
  'lineHeight',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'tabSize',
  'textIndent',
  'textTransform',
  'wordSpacing',
] as const

/**
 * The underlines of a text field: the same words in the same place, unseen but for their line. It lies over the field
 * and lets every pointer through; it takes no room, so that nothing moves when an underline comes or goes.
 */
export function Mirror({ field, text, findings, current }: Props) {
  const layer = useRef<HTMLDivElement>(null)

  const alignNow = useCallback(() => {
    const from = field.current
    const to = layer.current
    const around = to?.offsetParent
    if (from === null || to === null || around === null || around === undefined) return
    const style = window.getComputedStyle(from)
    for (const one of metrics) to.style[one] = style[one]
    const [here, there] = [from.getBoundingClientRect(), around.getBoundingClientRect()]
    to.style.left = `${here.left - there.left - around.clientLeft + from.clientLeft}px`
    to.style.top = `${here.top - there.top - around.clientTop + from.clientTop}px`
    to.style.width = `${from.clientWidth}px`
    to.style.height = `${from.clientHeight}px`
    to.scrollTop = from.scrollTop
  }, [field])

  const isEmpty = findings.length === 0
  // A text without findings has nothing to lay out: typing costs no measuring.
  useLayoutEffect(() => {
    if (!isEmpty) alignNow()
  })
  useEffect(() => {
    const from = field.current
    if (from === null || isEmpty) return
    const sizes = new ResizeObserver(alignNow)
    sizes.observe(from)
    from.addEventListener('scroll', alignNow)
    return () => {
      sizes.disconnect()
      from.removeEventListener('scroll', alignNow)
    }
  }, [field, alignNow, isEmpty])

  if (isEmpty) return null
  let at = 0
  return (
    <div ref={layer} className={classes.layer} aria-hidden="true">
      {runsOf(text, findings).map((run) => {
        const start = at
        at += run.text.length
        return run.finding === null ? (
          <span key={start}>{run.text}</span>
        ) : (
          <span
            key={start}
            className={classes.marked}
            data-rule={run.finding.rule}
            data-severity={run.finding.severity}
            data-current={run.finding === current}
          >
            {run.text}
          </span>
        )
      })}
      {/* The last line of a field that ends in a line break is a line all the same. */}
      {'\u200B'}
    </div>
  )
}
