/** Opens the written files as what they are, zip packages of XML, with nothing that wrote them. */
import { posix } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'

const { DOMParser } = new JSDOM('').window

/** Parts that are the same in every file are parsed once: the theme, the relationships, the types. */
const parsedBefore = new Map<string, Document>()

/** Parses strictly. Throws with the part's name where it is not well-formed. */
export const parseXml = (xml: string, part: string): Document => {
  const before = parsedBefore.get(xml)
  if (before !== undefined) return before
  const parsed = new DOMParser().parseFromString(xml, 'application/xml')
  const [broken] = parsed.getElementsByTagName('parsererror')
  if (broken !== undefined) throw new Error(`${part}: ${broken.textContent?.slice(0, 200)}`)
  if (xml.length < 12_000) parsedBefore.set(xml, parsed)
  return parsed
}

export type Package = {
  /** Text of each part by its path. */
  readonly parts: Readonly<Record<string, string>>
  readonly xml: (part: string) => Document
}

/** Every part, as text; each is XML in the files that we write. */
export const openPackage = (bytes: Uint8Array): Package => {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, data]) => [path, strFromU8(data)]),
  )
  return {
    parts,
    xml: (part) => {
      const text = parts[part]
      if (text === undefined) throw new Error(`${part} is missing`)
      return parseXml(text, part)
    },
  }
}

const elements = (from: Document, name: string): readonly Element[] => [...from.getElementsByTagName(name)]

/**
 * What is wrong with a package: parts that are not well-formed, relationships that lead nowhere, ids that no
 * relationship has, parts without a content type. Empty when it holds together.
 */
export const faultsOf = (opened: Package): readonly string[] => {
  const paths = Object.keys(opened.parts)
  const faults: string[] = []
  const documents = new Map<string, Document>()
  for (const path of paths) {
    try {
      documents.set(path, opened.xml(path))
    } catch (error) {
      faults.push(String(error))
    }
  }
  const types = documents.get('[Content_Types].xml')
  const overridden = new Set(
    types === undefined ? [] : elements(types, 'Override').map((one) => one.getAttribute('PartName')),
  )
  const defaults = new Set(
    types === undefined ? [] : elements(types, 'Default').map((one) => one.getAttribute('Extension')),
  )
  for (const path of paths.filter((one) => one !== '[Content_Types].xml')) {
    if (!overridden.has(`/${path}`) && !defaults.has(path.split('.').at(-1) ?? ''))
      faults.push(`no type: ${path}`)
  }
  for (const name of overridden) {
    if (name !== null && !paths.includes(name.slice(1))) faults.push(`type of a missing part: ${name}`)
  }
  for (const path of paths.filter((one) => one.endsWith('.rels'))) {
    const owner = path.replace('_rels/', '').replace(/\.rels$/, '')
    const relations = documents.get(path)
    const known = new Set<string | null>()
    for (const one of relations === undefined ? [] : elements(relations, 'Relationship')) {
      known.add(one.getAttribute('Id'))
      const target = one.getAttribute('Target') ?? ''
      const full = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(owner), target)
      if (one.getAttribute('TargetMode') === 'External') faults.push(`leads outside: ${target}`)
      else if (!paths.includes(full)) faults.push(`leads nowhere: ${path} → ${target}`)
    }
    for (const [, id] of (opened.parts[owner] ?? '').matchAll(/\sr:(?:id|embed|link)="([^"]*)"/g)) {
      if (id !== undefined && !known.has(id)) faults.push(`unknown id: ${owner} ${id}`)
    }
  }
  return faults
}

/** Order of children that Word insists on (ECMA-376, WordprocessingML), for the elements that we write. */
const orders: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr suppressLineNumbers pBdr shd tabs bidi spacing ind contextualSpacing jc outlineLvl rPr sectPr'.split(
      ' ',
    ),
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike color spacing kern position sz szCs highlight u bdr shd vertAlign rtl cs lang'.split(
      ' ',
    ),
  'w:tblPr':
    'tblStyle tblpPr bidiVisual tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook'.split(
      ' ',
    ),
  'w:trPr': 'cantSplit tblHeader'.split(' '),
  'w:tcPr': 'tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign'.split(' '),
  'w:tbl': 'tblPr tblGrid tr'.split(' '),
  'w:tc': 'tcPr p'.split(' '),
  'w:sectPr':
    'headerReference footerReference type pgSz pgMar pgBorders pgNumType cols titlePg docGrid'.split(' '),
  'w:style': 'name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr'.split(' '),
  'w:lvl': 'start numFmt pStyle suff lvlText lvlJc pPr rPr'.split(' '),
  'w:numbering': 'abstractNum num'.split(' '),
  worksheet:
    'sheetPr sheetViews sheetFormatPr cols sheetData autoFilter mergeCells pageMargins pageSetup headerFooter'.split(
      ' ',
    ),
  workbook: 'workbookPr bookViews sheets definedNames calcPr'.split(' '),
}

/** Elements whose children stand in another order than the schema's, or that have a child we did not expect. */
export const disorderIn = (document: Document): readonly string[] =>
  Object.entries(orders).flatMap(([parent, order]) =>
    elements(document, parent).flatMap((one) => {
      const places = [...one.children].map((child) => order.indexOf(child.localName))
      const wrong = places.findIndex((place, at) => place === -1 || place < (places[at - 1] ?? 0))
      return wrong === -1 ? [] : [`${parent}: ${[...one.children].map((child) => child.localName).join(' ')}`]
    }),
  )
