import { askForUpdate, mayAskAgain, putUpdateOff, updateReason } from './state'

afterEach(() => {
  putUpdateOff()
  mayAskAgain()
})

describe('asking for a refresh', () => {
  test('says why', () => {
    askForUpdate('outdated')
    expect(updateReason.get()).toBe('outdated')
  })

  test('is not repeated to someone who said "later", until the app is opened again', () => {
    askForUpdate('ready')
    putUpdateOff()
    askForUpdate('outdated')
    expect(updateReason.get()).toBeUndefined()
    mayAskAgain()
    askForUpdate('outdated')
    expect(updateReason.get()).toBe('outdated')
  })
})
