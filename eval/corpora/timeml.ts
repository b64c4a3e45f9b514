/** TimeML as TempEval-3 publishes it: one .tml file a document, TIMEX3 elements in its TEXT, the day of creation in its DCT. */
import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DOMParser } from 'linkedom'
import type { GoldTime, TimesDocument } from './times.ts'

/** The part of the DOM that is used: linkedom's own types would ask for a browser's. */
interface XmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string
  readonly childNodes: Iterable<XmlNode>
  readonly getAttribute: (name: string) => string | null
}
interface XmlDocument {
  readonly querySelector: (selector: string) => XmlNode | null
}

const ELEMENT = 1

/** The text of an element with its TIMEX3 expressions as spans of it. */
const readText = (element: XmlNode): Pick<TimesDocument, 'text' | 'times'> => {
  let text = ''
  const times: GoldTime[] = []
  const walk = (node: XmlNode): void => {
    if (node.nodeType !== ELEMENT) {
      text += node.textContent
      return
    }
    const start = text.length
    for (const child of node.childNodes) walk(child)
    const [type, value] = [node.getAttribute('type'), node.getAttribute('value')]
    if (node.nodeName === 'TIMEX3' && type && value && text.length > start)
      times.push({ start, end: text.length, type: type as GoldTime['type'], value })
  }
  walk(element)
  return { text, times: times.sort((a, b) => a.start - b.start) }
}

/** One document. Throws, naming it, where it has no TEXT or no day of creation. */
export const parseTimeMl = (xml: string, id: string): TimesDocument => {
  const document = new DOMParser().parseFromString(xml, 'text/xml') as unknown as XmlDocument
  const created = document.querySelector('DCT TIMEX3')?.getAttribute('value')
  const element = document.querySelector('TEXT')
  if (!created || !element) throw new Error(`${id}: no TimeML, for it has no ${element ? 'DCT with a TIMEX3' : 'TEXT'}`)
  return { id, corpus: 'TimeML', created, ...readText(element) }
}

/** Every .tml file of a folder, by name. */
export const readTimeMl = (folder: string): TimesDocument[] =>
  globSync('*.tml', { cwd: folder })
    .sort()
    .map((name) => parseTimeMl(readFileSync(join(folder, name), 'utf8'), basename(name, '.tml')))
