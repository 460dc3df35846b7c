import { fitted, LADDER, MOST_BYTES, smallEnough } from './photo-ladder'

describe('a photo that is about to be sent', () => {
  test.each([
    [4000, 3000, 1080, 810],
    [3000, 4000, 810, 1080],
    [640, 480, 640, 480],
    [20_000, 1, 1080, 1],
  ])('of %i × %i becomes %i × %i', (width, height, toWidth, toHeight) =>
    expect(fitted(width, height, 1080)).toEqual({ width: toWidth, height: toHeight }),
  )

  test('is drawn only as small as is needed', async () => {
    const tried: number[] = []
    const photo = await smallEnough((rung) => {
      tried.push(rung.quality)
      return Promise.resolve({ bytes: rung.quality < 70 ? MOST_BYTES : MOST_BYTES + 1, rung })
    })
    expect(photo?.rung).toEqual(LADDER[1])
    expect(tried).toEqual([82, 64])
  })

  test('is not sent when nothing makes it small enough, or when there is nothing of it', async () => {
    expect(await smallEnough(() => Promise.resolve({ bytes: MOST_BYTES + 1 }))).toBeUndefined()
    expect(await smallEnough(() => Promise.resolve({ bytes: 0 }))).toBeUndefined()
  })

  test('loses quality before it loses pixels', () =>
    LADDER.slice(1).forEach((rung, i) => expect(rung.longest * rung.quality).toBeLessThan(LADDER[i]!.longest * LADDER[i]!.quality)))
})
