import type { PageElement, PageNode } from './dom.ts'
import type { TextBuilder } from './text-builder.ts'

/** Elements that stand on lines of their own. */
const blocks = new Set(
  'ADDRESS ARTICLE BLOCKQUOTE DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
)
const dropped = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH AUDIO VIDEO CANVAS BUTTON FORM NAV HEAD'.split(' '))
const struck = new Set(['S', 'STRIKE', 'DEL'])

/** A line that only sends the reader elsewhere. */
const promotion =
  /^(?:read more|read also|read next|see also|also read|more on this|related|recommended|watch|listen|advertisement|sponsored|continue reading|sign up|subscribe|click here|share this|follow us)\b(?:[:\s|–—-]|$)/i

/** Nesting beyond this is no page that a person made; it is not followed, so that a hostile one cannot exhaust the stack. */
const deepest = 200

/** Writes the text of a page's main part: paragraphs apart, captions marked, struck words noted, promotion left out. */
export const writePage = (page: PageElement, to: TextBuilder, title: string | undefined): void => {
  for (const child of page.childNodes) write(child, to, title, 0)
}

const write = (node: PageNode, to: TextBuilder, title: string | undefined, depth: number): void => {
  if (node.nodeType === 3) {
    to.write(node.textContent ?? '')
    return
  }
  if (node.nodeType !== 1 || depth > deepest) return
  const element = node as PageElement
  const tag = element.tagName.toUpperCase()
  if (dropped.has(tag) || isElsewhere(element, tag, title)) return
  const inside = () => {
    for (const child of element.childNodes) write(child, to, title, depth + 1)
  }
  if (tag === 'BR') {
    // Two line breaks in a row are a paragraph's end on pages without paragraphs.
    if (nextIsBreak(element)) to.block()
    else to.lineBreak()
  } else if (tag === 'FIGCAPTION') {
    to.block()
    to.mark('caption', inside)
    to.block()
  } else if (tag === 'FIGURE') writeFigure(element, to, title, depth)
  else if (struck.has(tag)) to.strike(inside)
  else if (tag === 'TD' || tag === 'TH') {
    inside()
    to.write(' ')
  } else if (blocks.has(tag)) {
    to.block()
    inside()
    to.block()
  } else inside()
}

/** Of a figure, the caption alone; one that holds prose or a table instead of a picture is read as text. */
const writeFigure = (figure: PageElement, to: TextBuilder, title: string | undefined, depth: number): void => {
  const caption = figure.querySelector('figcaption')
  if (caption) write(caption, to, title, depth + 1)
  else if (!figure.querySelector('img, picture')) for (const child of figure.childNodes) write(child, to, title, depth + 1)
}

const nextIsBreak = (element: PageElement): boolean => {
  let next = element.nextSibling
  while (next && next.nodeType === 3 && (next.textContent ?? '').trim() === '') next = next.nextSibling
  return (next as PageElement | null)?.tagName?.toUpperCase() === 'BR'
}

/** The title once more, or a short block that only sends the reader elsewhere. */
const isElsewhere = (element: PageElement, tag: string, title: string | undefined): boolean => {
  if (!/^(?:P|DIV|H[1-6]|LI|SECTION|UL|OL|TD)$/.test(tag)) return false
  const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  if (words.length > 300) return false
  if (/^H[12]$/.test(tag) && title !== undefined && words.toLowerCase() === title.toLowerCase()) return true
  const links = [...element.querySelectorAll('a')]
  const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0)
  // A menu: nothing but short links.
  if (/^(?:DIV|UL|OL|TD|SECTION)$/.test(tag) && links.length > 1 && linked >= words.length * 0.8) return true
  return promotion.test(words) && (linked > words.length * 0.4 || words.length < 30)
}
