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

  interface Package {
    readonly integrity?: string
    readonly optional?: boolean
    readonly os?: readonly string[]
    readonly optionalDependencies?: Readonly<Record<string, string>>
  }
  const packages = Object.entries<Package>(lock.packages).filter(([path]) => path !== '')

  it('has the digest of every package but the binaries of platforms that its registry did not have', () => {
    expect(packages.length).toBeGreaterThan(50)
    const bare = packages.filter(([, { integrity }]) => !integrity)
    expect(bare.filter(([, { optional, os }]) => !optional || !os).map(([path]) => path)).toEqual([])
  })

  it('names the binary of every platform, without which npm ci refuses it', () => {
    const wanted = packages.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies))
    expect(wanted.filter(name => !lock.packages[`node_modules/${name}`])).toEqual([])
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
