import type { Page, PageElement } from './dom.ts'

/** Elements that are never part of an article. */
const elements =
  'script:not([type="application/ld+json"]),style,noscript,template,iframe,object,embed,form,button,input,select,svg,nav,dialog,aside,' +
  '[hidden],[aria-hidden="true"],[role="navigation"],[role="dialog"],[role="complementary"]'

/** Words in class names and ids that content systems and advertising really use for what stands beside an article. */
const words =
  'share social newsletter promo related advert ad-slot ad-container most-read read-more readmore recirc outbrain taboola cookie paywall-offer comments'.split(
    ' ',
  )

const classes = words.flatMap((word) => [`[class~="${word}"]`, `[class*="${word}-"]`, `[class*="-${word}"]`, `[id="${word}"]`]).join(',')

/** Takes away what is on a page beside its article. What holds a heading or most of the page is spared, whatever it is called. */
export const removeNoise = (page: Page): void => {
  for (const element of [...page.querySelectorAll(elements)]) if (!holdsArticle(element)) element.remove()
  for (const element of [...page.querySelectorAll(classes)]) if (!holdsArticle(element)) element.remove()
}

const holdsArticle = (element: PageElement): boolean => {
  if (/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|IFRAME|NAV|FORM|SVG)$/i.test(element.tagName)) return false
  return (
    /^(?:HTML|BODY|MAIN|ARTICLE|P|BLOCKQUOTE)$/i.test(element.tagName) ||
    element.querySelector('h1, article, main, [itemprop="articleBody"]') !== null
  )
}
