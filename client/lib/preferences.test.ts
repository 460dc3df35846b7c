const kept: Record<string, unknown> = {}
let refuses = false

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (name: string) => kept[name] ?? '',
    setStorageSync: (name: string, value: unknown) => {
      if (refuses) throw new Error('full')
      kept[name] = value
    },
  },
}))
jest.mock('./identity', () => ({ accountScope: () => 'me' }))

/** The store as it is after a start of the app. */
const started = (): typeof import('./preferences') => {
  jest.resetModules()
  return require('./preferences')
}

beforeEach(() => {
  for (const name of Object.keys(kept)) delete kept[name]
  refuses = false
})

describe('the preferences', () => {
  test('begin with text of the normal size', () => expect(started().textSize()).toBe('normal'))

  test('outlive the app', () => {
    started().setTextSize('large')
    expect(started().textSize()).toBe('large')
  })

  test('hold until the end even when the device keeps nothing', () => {
    const preferences = started()
    refuses = true
    preferences.setTextSize('large')
    expect(preferences.textSize()).toBe('large')
    expect(started().textSize()).toBe('normal')
  })

  test('take what another version kept for no choice', () => {
    started().setTextSize('large')
    kept[Object.keys(kept)[0]!] = 'gigantic'
    expect(started().textSize()).toBe('normal')
  })

  test('tell of each change once, and of none that is none', () => {
    const preferences = started()
    const heard: string[] = []
    const stop = preferences.onPreference(() => heard.push(preferences.textSize()))
    preferences.setTextSize('normal')
    preferences.setTextSize('large')
    preferences.setTextSize('large')
    stop()
    preferences.setTextSize('normal')
    expect(heard).toEqual(['large'])
  })
})
