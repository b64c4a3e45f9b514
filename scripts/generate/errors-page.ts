import { errorCodes } from '../../src/errors.ts'

/** docs/errors.md: every error that onrecord raises on purpose. */
export const errorsPage = (): string =>
  [
    '<!-- Made by `npm run generate`; do not edit. -->',
    '# Errors',
    '',
    'Every error names its input, says what came and what was expected, and how to mend it. Programs tell them apart by these codes, which stay.',
    '',
    '| code | means |',
    '| --- | --- |',
    ...Object.entries(errorCodes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`),
    '',
  ].join('\n')
