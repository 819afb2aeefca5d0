import { expect, test } from 'vitest'
import { mayBacktrack } from '../../src/load/backtracking.ts'

test.each([
  '^(a+)+$',
  '(a*)*',
  '(?:a|b)+',
  '(a|a)*$',
  '((a)+b?)*',
  '([a-z]+){2,}',
  '(a{1,9}){3,}',
  '((ab)+)+',
  '(?<x>a+)+',
  '(\\w+\\s?)*',
  '(a+){20}',
  '(a)\\1',
])('%s is refused', pattern => {
  expect(mayBacktrack(pattern)).toBe(true)
})

test.each([
  '^[A-Z]{2}[0-9]+$',
  '^a+b*c?$',
  '^(abc)+$',
  '^(?:foo|bar)$',
  '(a+)',
  '^\\(a+\\)+$',
  '[(a+)+]+',
  '^\\d{4}(-\\d{2}){2}$',
  '[\\]+*(]+',
  '',
])('%s is allowed', pattern => {
  expect(mayBacktrack(pattern)).toBe(false)
})
