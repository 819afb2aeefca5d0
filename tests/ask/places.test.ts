import { describe, expect, it } from 'vitest'
import { agentsIn, placeOf, prepositionBefore, strandedIn, subjectAt } from '../../src/ask/gather/places.ts'
import { Interpreter } from '../../src/ask/interpret.ts'
import { ALLIANCE, askable } from './bases.ts'

const { kb, index } = askable(ALLIANCE).base
const interpreter = new Interpreter(kb, index)
const { scope } = interpreter
const atomsOf = (question: string) => interpreter.read(question, undefined).atoms

describe('the subject of a question', () => {
  it.each([
    ['behind an auxiliary', 'Which company does Nissan build for?', 0, 'nissan'],
    ['behind an auxiliary and an article', 'Which segments does the Alliance lead?', 0, 'alliance'],
    ['before a pronoun that a hyphen joins to the verb', 'Nissan a-t-il investi dans Ampere ?', -1, 'nissan'],
    ['behind the question word', 'Dans quoi Nissan a-t-il investi ?', 1, 'nissan'],
    ['before the question word', 'Nissan uses models of which company?', 4, 'nissan'],
    ['behind the verb, where the question word is the object', 'Que refuse Nissan ?', 0, 'nissan'],
  ])('stands %s: %s', (_, question, wh, word) => {
    const atoms = atomsOf(question)
    expect(atoms[subjectAt(scope, atoms, wh)!]?.word).toBe(word)
  })

  it.each([
    ['who does it is asked for', 'Who supplies Nissan?'],
    ['a case marks whoever is named', "What is Nissan's share of Ampere?"],
  ])('is not named where %s: %s', (_, question) => {
    expect(subjectAt(scope, atomsOf(question), 0)).toBeUndefined()
  })
})

describe('what marks a noun', () => {
  const placeIn = (question: string, word: string) => {
    const atoms = atomsOf(question)
    return placeOf(
      scope,
      atoms,
      atoms.findIndex(atom => atom.word === word),
    )
  }

  it('is a preposition before it, which marks what is joined by "and" too', () => {
    const question = 'What did Renault sell to the Nissan with Geely and Aramco?'
    expect(placeIn(question, 'renault')).toBe('object')
    expect(placeIn(question, 'nissan')).toEqual({ preposition: 'to' })
    expect(placeIn(question, 'geely')).toEqual({ preposition: 'with' })
    expect(placeIn(question, 'aramco')).toEqual({ preposition: 'with' })
  })

  it('is nothing between an owner and what is owned, which is no object', () => {
    expect(placeIn('Does Nissan use Horse engines?', 'horse')).toEqual({ preposition: '' })
    expect(placeIn('Does Nissan lead software?', 'nissan')).toBe('object')
  })

  it('is a case behind it', () => {
    expect(placeIn("What is Nissan's share of Ampere?", 'nissan')).toEqual({ preposition: "'s" })
  })

  it('is a clause of its own', () => {
    expect(placeIn('What is planned where Nissan is concerned?', 'nissan')).toEqual({ preposition: 'where' })
  })
})

describe('a preposition', () => {
  it('at the end marks what is asked for, whatever mark follows', () => {
    expect(strandedIn(atomsOf('Which company does Nissan build for?'))).toBe('for')
    expect(strandedIn(atomsOf('Who supplies Nissan?'))).toBeUndefined()
  })

  it('before a noun may have an article behind it, and nothing else', () => {
    const atoms = atomsOf('What is said of the Alliance?')
    const at = atoms.findIndex(({ word }) => word === 'alliance')
    expect(prepositionBefore(atoms, at)).toBe('of')
    expect(prepositionBefore(atomsOf('Who supplies Nissan?'), 2)).toBeUndefined()
  })
})

describe('those who act', () => {
  it('are companies and people, not what they make', () => {
    const named = atomsOf('Does Nissan build the Micra?').flatMap(atom => agentsIn(scope, atom))
    expect(named).toEqual(['nissan'])
  })
})
