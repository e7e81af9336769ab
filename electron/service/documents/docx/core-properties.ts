import type { DocumentModel } from '../model/blocks.ts'
import { printableLine } from '../printable.ts'

const escaped = (text: string): string =>
  printableLine(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * `docProps/core.xml`, in place of the one that docx writes: that one names "Un-named", takes the machine's clock and
 * has no language (anchors.md 1.7).
 */
export const coreProperties = ({ title, creator, writtenAt }: DocumentModel): string => {
  const at = new Date(writtenAt).toISOString().replace(/\.\d+Z$/, 'Z')
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title>`,
    `<dc:creator>${escaped(creator)}</dc:creator>`,
    `<cp:lastModifiedBy>${escaped(creator)}</cp:lastModifiedBy>`,
    '<cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>`,
    '<dc:language>en-GB</dc:language>',
    '</cp:coreProperties>',
  ].join('')
}
