/** The little of a document that reading a page takes, so that any DOM will do. */
export interface PageNode {
  /** 1 for an element, 3 for text. */
  readonly nodeType: number
  readonly textContent: string | null
  readonly nextSibling: PageNode | null
}

export interface PageElement extends PageNode {
  readonly tagName: string
  readonly childNodes: Iterable<PageNode>
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  remove(): void
}

export interface Page {
  readonly body: PageElement
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}
