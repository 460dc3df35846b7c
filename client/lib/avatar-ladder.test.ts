import { LIMITS } from '@shared/domain/limits'
import { bytesOf, dataUriOf, LADDER, type Rung, shrink } from './avatar-ladder'

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0])
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

const file = (bytes: number, head = JPEG): string => Buffer.concat([head, Buffer.alloc(bytes - head.length)]).toString('base64')

/** A picture that takes so many bytes at each rung, and the rungs that were tried. */
const drawn = (sizes: (rung: Rung) => number, head = JPEG) => {
  const tried: Rung[] = []
  const render = (rung: Rung) => {
    tried.push(rung)
    return Promise.resolve(file(sizes(rung), head))
  }
  return { tried, render }
}

describe('a picture is made small enough to be kept', () => {
  test('at the best quality that fits, and no further', async () => {
    const { tried, render } = drawn(({ quality }) => quality * 300)
    expect(await shrink(render)).toMatchObject({ type: 'image/jpeg' })
    expect(tried).toEqual(LADDER.slice(0, 3))
  })

  test('down to the last byte of the limit', async () => {
    const exact = drawn(() => LIMITS.avatarBytes)
    await shrink(exact.render)
    expect(exact.tried).toHaveLength(1)
    const over = drawn(() => LIMITS.avatarBytes + 1)
    expect(await shrink(over.render)).toBe('too_large')
    expect(over.tried).toEqual(LADDER)
  })

  test('by size alone where quality changes nothing', async () => {
    const { tried, render } = drawn(({ side }) => side * side, PNG)
    expect(await shrink(render)).toMatchObject({ type: 'image/png' })
    expect(tried.at(-1)!.side).toBe(120)
  })

  test('or is refused when it is no picture', async () => {
    expect(await shrink(() => Promise.resolve(Buffer.from('GIF89a').toString('base64')))).toBe('unreadable')
    expect(await shrink(() => Promise.reject(new Error('no image')))).toBe('unreadable')
  })
})

test('the ladder only goes down', () => {
  const weights = LADDER.map(({ side, quality }) => side * side * quality)
  expect([...weights].sort((a, b) => b - a)).toEqual(weights)
})

test.each([1, 2, 3, 4, 5, 14_999, 15_000])('%i bytes are counted as such', (bytes) => {
  expect(bytesOf(Buffer.alloc(bytes).toString('base64'))).toBe(bytes)
})

test('a picture is shown by what it is', () => expect(dataUriOf({ type: 'image/png', base64: 'iVBO' })).toBe('data:image/png;base64,iVBO'))
