import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import type { Article } from './article.ts'
import { makeArticle } from './article.ts'
import { readFrontMatter } from './front-matter.ts'
import { articleFromText } from './plain-text.ts'
import type { TextBuilder } from './text-builder.ts'
import { textBuilder } from './text-builder.ts'
import { withTurns } from './transcript.ts'

type Node = ReturnType<typeof fromMarkdown>['children'][number] | ReturnType<typeof fromMarkdown>

/**
 * An article out of Markdown, with or without YAML front matter. The text is what a reader of the page would see: wrapped lines joined,
 * `\[` a bracket, marks of emphasis gone; what is struck out (`~~…~~`, `<s>…</s>`) stays and is listed in `struck`.
 */
export const articleFromMarkdown = (markdown: string, hint: Partial<Article> = {}): Article => {
  const front = readFrontMatter(markdown)
  if (isOverlong(markdown)) return asPlainText(markdown.slice(front?.end ?? 0), { ...hint, ...front?.known })
  const tree = fromMarkdown(markdown.slice(front?.end ?? 0), {
    extensions: [gfmStrikethrough()],
    mdastExtensions: [gfmStrikethroughFromMarkdown()],
  })
  const builder = textBuilder()
  const heading = front?.known.title ? undefined : firstHeading(tree)
  for (const child of tree.children) {
    if (child === heading) builder.mark('headline', () => writeBlock(child, builder))
    else writeBlock(child, builder)
  }
  const { text, struck, marked } = builder.finish()
  const headline = marked[0]
  return makeArticle({
    ...hint,
    ...front?.known,
    ...(headline && { title: text.slice(headline.start, headline.end) }),
    text,
    struck,
    marked: withTurns(text, marked),
  })
}

/**
 * Bounds within which the parser's time stays in proportion: UTF-16 code units of the whole and of one paragraph, marks of quotation or
 * list on one line, and lines that begin with such a mark. A briefing of two hours has a sixth of the first.
 */
const longest = { text: 500_000, paragraph: 20_000, nesting: 40, items: 1500 }

const isOverlong = (markdown: string): boolean => {
  if (markdown.length > longest.text) return true
  let start = 0
  for (const gap of markdown.matchAll(/\n[ \t\u00a0\r]*\n|$/g)) {
    if (gap.index - start > longest.paragraph) return true
    start = gap.index
  }
  let items = 0
  for (const _ of markdown.matchAll(/^[ \t]*(?:[>*+-]|\d{1,9}[.)])[ \t>]/gm)) if (++items > longest.items) return true
  return new RegExp(`^[ \\t]*(?:[>*+-][ \\t]*){${longest.nesting}}`, 'm').test(markdown)
}

const asPlainText = (text: string, known: Partial<Article>): Article => {
  const note = { rule: 'markdown-as-text', message: 'Too long or too deeply nested to be read as Markdown; read as plain text.' }
  return { ...articleFromText(text, known), notes: [...(known.notes ?? []), note] }
}

/** A heading of the first rank on top is the title. */
const firstHeading = ({ children: [first] }: ReturnType<typeof fromMarkdown>): Node | undefined =>
  first?.type === 'heading' && first.depth === 1 ? first : undefined

const writeBlock = (node: Node, to: TextBuilder): void => {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      to.block()
      writeInline(node.children, to)
      return
    case 'code':
      to.block()
      to.write(node.value)
      return
    case 'html':
      to.block()
      writeHtml(node.value, to)
      return
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'root':
      for (const child of node.children) writeBlock(child, to)
      return
    default:
  }
}

/** The words of a paragraph. Tags of striking out are pairs of nodes here, so what stands between them is gathered first. */
const writeInline = (nodes: readonly Node[], to: TextBuilder): void => {
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]!
    const tag = node.type === 'html' ? /^<(s|strike|del)>$/i.exec(node.value)?.[1] : undefined
    const close = tag
      ? nodes.findIndex((other, at) => at > index && other.type === 'html' && other.value.toLowerCase() === `</${tag.toLowerCase()}>`)
      : -1
    if (close > 0) {
      const inner = nodes.slice(index + 1, close)
      to.strike(() => writeInline(inner, to))
      index = close
    } else writeOne(node, to)
  }
}

const writeOne = (node: Node, to: TextBuilder): void => {
  if (node.type === 'text' || node.type === 'inlineCode') to.write(node.value)
  else if (node.type === 'break') to.lineBreak()
  else if (node.type === 'html') writeHtml(node.value, to)
  else if (node.type === 'delete') to.strike(() => writeInline(node.children, to))
  else if ('children' in node) writeInline(node.children, to)
}

/** Stray tags of a page are dropped, a line break is kept; what stands between tags is text. */
const writeHtml = (html: string, to: TextBuilder): void => {
  for (const [index, piece] of html.split(/<br\s*\/?>/i).entries()) {
    if (index > 0) to.lineBreak()
    to.write(
      piece
        .replace(/<!--.*?(?:-->|$)/gs, '')
        .replace(/<(script|style)\b.*?(?:<\/\1>|$)/gis, '')
        .replace(/<\/?[a-z][^<>]*>/gi, ''),
    )
  }
}
