import { characters } from './characters'

describe('characters are counted as people do', () => {
  const SEGMENTS = new Intl.Segmenter('zh', { granularity: 'grapheme' })

  it.each([
    ['', 0],
    ['青青子衿', 4],
    ['𠮷野家', 3],
    ['e\u0301cole', 5],
    ['👍', 1],
    ['👍🏽', 1],
    ['👨‍👩‍👧‍👦', 1],
    ['👩🏽‍🚀🌿', 2],
    ['❤️‍🔥', 1],
    ['1️⃣2️⃣', 2],
    ['🇨🇳🇨🇳', 2],
    ['🇨🇳🇨', 2],
    ['🏴󠁧󠁢󠁳󠁣󠁴󠁿', 1],
    ['\u0301', 1],
    ['a\u200Db', 2],
  ])('%j has %i', (text, count) => {
    expect(characters(text)).toBe(count)
    expect([...SEGMENTS.segment(text)]).toHaveLength(count)
  })
})
