const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { startWorld } = require('./support/world')

const CJK = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/

let world
let phone
let mini
let page

beforeAll(async () => {
  world = await startWorld()
  phone = createPhone({ url: world.url, user: 'jia' })
  phone.storage.set('evergreen:2:me:language', 'en')
  mini = await startMini({ wx: phone.wx })
})
afterAll(() => world.close())
afterEach(() => page.close())

describe('a phone whose member chose English', () => {
  test('shows the card in English from the first drawing', async () => {
    page = await mini.open('pages/card/index')
    await page.seen('#member-code-digits')
    expect(page.text()).toContain('Points history')
    // What the brand announces is the brand's own wording.
    const announced = page.has('#notice') ? page.text('#notice') : ''
    expect(page.text().replace(announced, '')).not.toMatch(CJK)
  })

  test('says why a receipt cannot be claimed in English, although the functions speak Chinese', async () => {
    page = await mini.open('packages/points/claim/index')
    await page.fire('#claim-code', 'input', { value: 'AAAAA-AAAAA-AAA' })
    await page.tap('#claim-go')
    expect(await page.seen('#claim-problem')).not.toMatch(CJK)
    expect(page.text()).not.toMatch(CJK)
  })

  test('says the kind of each entry in English, beside the title that the ledger keeps', async () => {
    page = await mini.open('packages/points/history/index')
    await page.seen('.rows__entry')
    expect(page.text('.rows__title')).toMatch(/^(Purchase|Refund|Claimed receipt|Card)$/)
    expect(page.text('.rows__when')).toMatch(/^\d+ [A-Z][a-z]{2} \d\d:\d\d · ./)
    expect(page.text('.rows__month')).toMatch(/^[A-Z][a-z]+ \d{4}$/)
  })
})
