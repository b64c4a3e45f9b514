import type { AddSummary, EditedArticle } from '../../operations/add.ts'
import { printAddedStory } from './added-story.ts'
import { harmlessLine } from './harmless.ts'
import { counted, hanging, indented, parts, prefixed, rule, type View } from './layout.ts'

/** So many sentences of one edit are shown on either side. */
const shown = 5

const changes = (sentences: readonly string[], mark: string, view: View): string[] => {
  const more = sentences.length - shown
  return [
    ...sentences.slice(0, shown).map((sentence) => prefixed(harmlessLine(sentence), `    ${mark} `, view)),
    ...(more > 0 ? [indented(view.style.quiet(`${mark} ${more} more`), 4, view)] : []),
  ]
}

/** An article that changed: what it is, the sentences that came and those that went. */
const printEdit = ({ input, title, outlet, added, removed }: EditedArticle, view: View): string =>
  [
    indented(`${view.style.title('edited')} ${harmlessLine(parts(title ?? input, outlet))}`, 2, view),
    ...changes(removed, '−', view),
    ...changes(added, '+', view),
    added.length + removed.length === 0 && indented(view.style.quiet('its head alone: no sentence changed'), 4, view),
  ]
    .filter(Boolean)
    .join('\n')

/** Of so many stories what is new is shown. */
const MOST_STORIES = 8

const moreStories = (more: number, view: View): string[] =>
  more <= 0
    ? []
    : [`${indented(view.style.quiet(`${counted(more, 'more story', 'more stories')} new or changed: see “stories”.`), 0, view)}\n`]

/** What adding did, and the commands to go on with; `command` is how onrecord is called here. */
export const printAdded = (summary: AddSummary, command: string, view: View): string => {
  const { style } = view
  const { edits, failed, ledger } = summary
  const stored = summary.new + summary.edited + summary.reread
  const rest = parts(
    summary.edited > 0 && `${summary.edited} edited`,
    summary.reread > 0 && `${summary.reread} read again`,
    summary.unchanged > 0 && `${summary.unchanged} unchanged`,
    failed.length > 0 && style.alert(`${failed.length} could not be added`),
  )
  const found = parts(counted(summary.statements, 'statement'), counted(summary.figures, 'figure'), counted(summary.forecasts, 'forecast'))
  const next = (label: string, words: string): string => hanging(style.quiet(label), words, 18, view, 'left', 0)
  const others = summary.changedStories - summary.stories.length
  return [
    ...summary.stories.slice(0, MOST_STORIES).map((story) => `${printAddedStory(story, view)}\n`),
    ...moreStories(others + Math.max(0, summary.stories.length - MOST_STORIES), view),
    ...edits.map((edit) => `${printEdit(edit, view)}\n`),
    rule(view, '━'),
    indented(`${style.title(summary.new > 0 ? counted(summary.new, 'new report') : 'nothing new')} in ${harmlessLine(ledger)}`, 0, view),
    stored > 0 && indented(found, 0, view),
    rest !== '' && indented(rest, 0, view),
    '',
    next('who said what', `${command} said WORDS`),
    next('by whom', `${command} said --by NAME`),
    next('how many', `${command} figures WORDS`),
    next('what is to come', `${command} forecasts`),
    next('which stories', `${command} stories`),
    next('as it stood', `${command} said --as-of DAY`),
  ]
    .filter((line) => line !== false)
    .join('\n')
}
