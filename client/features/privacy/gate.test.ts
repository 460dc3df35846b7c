import { agree, AGREE_BUTTON, askForConsent, consentWaiting, decline } from './gate'

afterEach(decline)

describe('consent to the privacy guide', () => {
  test('once given lets everything go on that waited for it, and names the button that was tapped', () => {
    const [first, second] = [jest.fn(), jest.fn()]
    askForConsent(first)
    askForConsent(second)
    agree()
    for (const resolve of [first, second])
      expect(resolve.mock.calls).toEqual([[{ event: 'exposureAuthorization' }], [{ event: 'agree', buttonId: AGREE_BUTTON }]])
    expect(consentWaiting.get()).toEqual([])
  })

  test('once refused is answered once, and can be asked for again', () => {
    const resolve = jest.fn()
    askForConsent(resolve)
    decline()
    decline()
    expect(resolve.mock.calls.slice(1)).toEqual([[{ event: 'disagree' }]])
    askForConsent(resolve)
    expect(consentWaiting.get()).toHaveLength(1)
  })
})
