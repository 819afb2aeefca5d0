import { describe, expect, it } from 'vitest'
import { open } from '../../src/index.ts'
import { ALLIANCE } from './bases.ts'

const base = open({ kb: ALLIANCE })
const factsOf = (question: string) => base.ask(question).facts.map(({ id }) => id)

describe('words by which a definition calls several', () => {
  it.each([
    ['as many as they are', 'Where did the two Japanese bosses meet Renault?'],
    ['any number', 'Where did the Japanese bosses meet Renault?'],
    ['French', 'Où les deux patrons japonais ont-ils rencontré Renault ?'],
  ])('stand for these: %s', (_, question) => {
    expect(factsOf(question)).toEqual(['renault-meets-japanese-bosses-in-paris'])
  })

  it('stand for nobody where they are counted otherwise', () => {
    expect(base.ask('Where did the three Japanese bosses meet Renault?').status).toBe('unknown')
  })

  it('are asked about where the question is who they are', () => {
    expect(factsOf('Who are the two Japanese bosses?')).toEqual(['japanese-bosses-uchida-and-kato'])
  })

  it('are explained one by one', () => {
    const { explanation } = base.ask('Where did the Japanese bosses meet Renault?', { explain: true })
    const named = explanation!.words.filter(({ text }) => text === 'Japanese bosses')
    expect(named.map(({ as }) => as)).toEqual(['person:makoto-uchida', '“and”', 'person:takao-kato'])
  })
})
