import { execFileSync } from 'node:child_process'

/** What was measured: a commit, told honestly where the working tree differs from it. */
export interface Commit {
  readonly hash: string
  /** ISO 8601 day on which it was committed: a page made twice from one commit is the same page. */
  readonly day: string
  /** Are there changes to the code that the commit does not hold? */
  readonly changed: boolean
}

const git = (...args: string[]): string => execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim()

/** The last commit that touched any of `paths` (from the project's root): what made the figures. */
export const lastCommit = (paths: readonly string[]): Commit => {
  const fromRoot = paths.map((path) => `:/${path}`)
  const [hash = 'unknown', day = ''] = git('log', '-1', '--format=%h %cs', '--', ...fromRoot).split(' ')
  return { hash, day, changed: git('status', '--porcelain', '--', ...fromRoot) !== '' }
}

export const describeCommit = ({ hash, day, changed }: Commit): string => `commit ${hash} of ${day}${changed ? ', with changes since' : ''}`
