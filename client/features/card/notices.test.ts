jest.mock('@/lib/identity', () => ({ accountScope: () => 'me' }))

const { dismissNotice, isDismissed } = require('./notices') as typeof import('./notices')

describe('an announcement that was put away', () => {
  test('stays away, and no other does', () => {
    dismissNotice('n1')
    expect([isDismissed('n1'), isDismissed('n2')]).toEqual([true, false])
  })

  test('is remembered among the last twenty, so that the device is not filled', () => {
    for (let i = 0; i < 20; i++) dismissNotice(`later-${i}`)
    expect([isDismissed('n1'), isDismissed('later-0'), isDismissed('later-19')]).toEqual([false, true, true])
  })
})

export {}
