import stringWidth from 'string-width'

/*
 * A picture of terminal output: SGR sequences in, SVG out. Knows the styles that `src/cli/print/style.ts` uses.
 * Each line is as long as its columns say, whatever monospaced font the reader's machine has.
 */

export interface Theme {
  readonly ground: string
  readonly frame: string
  readonly text: string
  readonly dim: string
  readonly colors: Readonly<Record<number, string>>
}

export const dark: Theme = {
  ground: '#14171c',
  frame: '#2b313a',
  text: '#d7dce2',
  dim: '#8a929e',
  colors: { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 34: '#79c0ff', 35: '#d2a8ff', 36: '#76e3ea' },
}

export const light: Theme = {
  ground: '#ffffff',
  frame: '#d0d7de',
  text: '#1f2328',
  dim: '#6a737d',
  colors: { 31: '#cf222e', 32: '#1a7f37', 33: '#9a6700', 34: '#0969da', 35: '#8250df', 36: '#1b7c83' },
}

const cell = { width: 8.4, height: 20, font: 14, margin: 22 }

const escaped = (text: string): string => text.replace(/[&<>]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[char]!)

/** SGR state after a sequence: bold, dim, underline and a colour of the first 8. */
interface Look {
  bold: boolean
  dim: boolean
  underline: boolean
  color: number | undefined
}

const apply = (look: Look, code: number): void => {
  if (code === 0) Object.assign(look, { bold: false, dim: false, underline: false, color: undefined })
  else if (code === 1) look.bold = true
  else if (code === 2) look.dim = true
  else if (code === 4) look.underline = true
  else if (code === 22) Object.assign(look, { bold: false, dim: false })
  else if (code === 24) look.underline = false
  else if (code >= 30 && code <= 37) look.color = code
  else if (code === 39) look.color = undefined
}

const piece = (text: string, look: Look, theme: Theme): string => {
  if (text === '') return ''
  const fill = look.color === undefined ? (look.dim ? theme.dim : theme.text) : (theme.colors[look.color] ?? theme.text)
  const weight = look.bold ? ' font-weight="700"' : ''
  const line = look.underline ? ' text-decoration="underline"' : ''
  return `<tspan fill="${fill}"${weight}${line}>${escaped(text)}</tspan>`
}

/** Output with SGR sequences as an SVG of so many columns. */
export const terminalSvg = (output: string, columns: number, theme: Theme): string => {
  const look: Look = { bold: false, dim: false, underline: false, color: undefined }
  const lines = output.replace(/\n+$/, '').split('\n')
  const width = Math.ceil(columns * cell.width + 2 * cell.margin)
  const height = lines.length * cell.height + 2 * cell.margin
  const rows = lines.map((line, i) => {
    let row = ''
    // biome-ignore lint/suspicious/noControlCharactersInRegex: ESC is what begins an SGR sequence
    for (const part of line.split(/(\u001b\[[\d;]*m)/)) {
      if (part.startsWith('\u001b[')) for (const code of part.slice(2, -1).split(';')) apply(look, Number(code))
      else row += piece(part, look, theme)
    }
    const length = (stringWidth(line) * cell.width).toFixed(1)
    const y = cell.margin + (i + 0.72) * cell.height
    return row === '' ? '' : `<text x="${cell.margin}" y="${y.toFixed(1)}" textLength="${length}" xml:space="preserve">${row}</text>`
  })
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`,
    ` font-family="ui-monospace, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${cell.font}">`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${theme.ground}" stroke="${theme.frame}"/>`,
    ...rows.filter(Boolean),
    '</svg>\n',
  ].join('\n')
}
