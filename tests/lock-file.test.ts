import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
  .split('\0')
  .filter(Boolean)

describe('the lock file', () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))

  it('has the digest of every package, so that any registry will do', () => {
    const packages = Object.entries<{ integrity?: string }>(lock.packages).filter(([path]) => path !== '')
    expect(packages.length).toBeGreaterThan(50)
    expect(packages.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([])
  })

  it('says nowhere where a package was fetched from', () => {
    expect(JSON.stringify(lock)).not.toContain('"resolved"')
  })

  it('names the versions that package.json names', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(lock.packages[''].dependencies).toEqual(dependencies)
    expect(lock.packages[''].devDependencies).toEqual(devDependencies)
  })
})

describe('the tracked files', () => {
  it('name no host of a registry', () => {
    // Written in two parts, so that this file does not name one itself.
    const hosts = ['registry.' + 'npmjs', 'registry.' + 'yarnpkg', 'npm.' + 'pkg.github', '_auth' + 'Token']
    const naming = tracked.filter(file => {
      const text = readFileSync(join(ROOT, file), 'utf8')
      return hosts.some(host => text.includes(host))
    })
    expect(naming).toEqual([])
  })

  it('hold no dependency and nothing that is built', () => {
    expect(tracked.filter(file => /^(node_modules|dist)\//.test(file))).toEqual([])
  })
})
