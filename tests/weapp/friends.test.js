/** Friends: what one sees who comes by a card or a poster, and what the other is told of it. */
const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { startWorld } = require('./support/world')

const CARD = 'pages/card/index'
const INVITE = 'packages/invite/invite/index'
const SHARE = 'packages/invite/share/index'
const LANDING = 'packages/invite/landing/index'

let world
let phone
let mini
let page

beforeAll(async () => {
  world = await startWorld('everyday')
  phone = createPhone({ url: world.url, user: 'jia' })
  mini = await startMini({ wx: phone.wx })
})
afterAll(() => world.close())

beforeEach(() => {
  phone.network = 'up'
  phone.storage.clear()
  phone.calls.length = 0
  phone.went.length = 0
  phone.toasts.length = 0
  phone.album.length = 0
  phone.albumFault = undefined
})
afterEach(() => page.close())

let members = 0
const newMember = async () => {
  const user = `friend-${++members}`
  await world.call(user, 'member.join', { consentVersion: '1', device: `phone of ${user}` })
  return user
}
const data = (user, action, input) => world.call(user, action, input).then((answer) => answer.data)
const opened = async (route, query, mark) => {
  page = await mini.open(route, query)
  await page.seen(mark)
}

describe('who opens a card or scans a poster', () => {
  test('sees who invites him and what that one gets, and nothing is noted of him by looking', async () => {
    const inviter = await newMember()
    const { token } = await data(inviter, 'invite.get')
    phone.user = 'looks-only'
    await opened(LANDING, { scene: encodeURIComponent(token) }, '#landing')
    expect(page.text('#from')).toContain('邀请您')
    expect(page.text('#lead')).toBe('加入常青会员')
    expect(page.text('#facts')).toMatch(/7 天退货期.*500 分/)
    expect(phone.kept('cameBy')).toBeUndefined()
    await page.tap('#look')
    expect(phone.went).toEqual(['tab /pages/card/index'])
    expect(phone.kept('cameBy')).toBeUndefined()
    expect((await data(inviter, 'invite.get')).invitees).toEqual([])
  })

  test('joins by a poster of his own accord, and the inviter sees him, masked, and why nothing came yet', async () => {
    const inviter = await newMember()
    const { token } = await data(inviter, 'invite.get')
    phone.user = 'joins-by-poster'
    await opened(LANDING, { scene: token }, '#landing')
    await page.tap('#take-part')
    expect(phone.went).toEqual(['tab /pages/card/index'])
    await page.close()
    await opened(CARD, {}, '#join-now')
    expect(await page.seen('#invited-by')).toContain('邀请您加入')
    await page.tap('#consent')
    await page.tap('#join-now')
    await page.seen('#member-code-digits')
    expect(phone.callsTo('member.join')[0].input).toMatchObject({ inviteToken: token, device: expect.stringContaining('390') })
    await page.close()

    phone.user = inviter
    phone.storage.clear()
    await opened(INVITE, {}, '#invitees')
    expect(page.text('#invitees')).toContain('会员')
    expect(page.text('#invitees')).toContain('待消费')
    expect(page.text('#month')).toContain('0 / 3 位')
  })

  test('can say that nobody invited him, and joins by himself', async () => {
    const inviter = await newMember()
    const { token } = await data(inviter, 'invite.get')
    phone.user = 'joins-alone'
    await opened(LANDING, { scene: token }, '#landing')
    await page.tap('#take-part')
    await page.close()
    await opened(CARD, {}, '#come-alone')
    await page.tap('#come-alone')
    expect(page.has('#invited-by')).toBe(false)
    await page.tap('#consent')
    await page.tap('#join-now')
    await page.seen('#member-code-digits')
    expect(phone.callsTo('member.join')[0].input.inviteToken).toBeUndefined()
    expect((await data(inviter, 'invite.get')).invitees).toEqual([])
  })

  test('is noted to have come by a card once he taps to take part', async () => {
    const { token } = await data(await newMember(), 'share.get')
    phone.user = await newMember()
    await opened(LANDING, { t: token, s: 'check_in' }, '#landing')
    expect(page.text('#lead')).toBe('一起签到')
    await page.tap('#take-part')
    expect(phone.went).toEqual(['to /packages/daily/check-in/index'])
    expect(phone.kept('cameBy')).toMatchObject({ token })
  })

  test('learns as a member that an invitation is for new friends, and nothing is noted', async () => {
    const { token } = await data(await newMember(), 'invite.get')
    phone.user = await newMember()
    await opened(LANDING, { scene: token }, '#landing')
    expect(page.text('#note')).toContain('您已经是会员')
    await page.tap('#take-part')
    expect(phone.kept('cameBy')).toBeUndefined()
  })

  test('who opens the own card is led to what came of it', async () => {
    phone.user = await newMember()
    const { token } = await data(phone.user, 'share.get')
    await opened(LANDING, { t: token, s: 'member' }, '#landing')
    expect(page.text('#from')).toBe('这是您自己发出的邀请')
    await page.tap('#take-part')
    expect(phone.went).toEqual(['to /packages/invite/share/index'])
  })

  test.each([
    ['nothing', {}],
    ['a scene that was edited', { scene: 'AAAAAAAAAAAAAAAAAAAAAA' }],
    ['half an escape', { scene: '%E0%A4%A' }],
  ])('comes by %s and is led on all the same', async (_, query) => {
    phone.user = 'astray'
    page = await mini.open(LANDING, query)
    await page.until('the way on', () => page.has('.state .button'))
    expect(page.text()).toContain('没能认出这份邀请')
    await page.tap('.state .button')
    expect(phone.went).toEqual(['tab /pages/card/index'])
  })
})

describe('the invitation', () => {
  test('is sent as a card with a picture that leads to the landing page and promises nothing', async () => {
    phone.user = await newMember()
    const { token } = await data(phone.user, 'invite.get')
    await opened(INVITE, {}, '#invite')
    expect(page.attrs('#send').openType).toBe('share')
    const card = page.page.onShareAppMessage({ from: 'button' })
    expect(card).toEqual({
      title: '邀请您加入常青会员',
      path: `/packages/invite/landing/index?t=${encodeURIComponent(token)}&s=member`,
      imageUrl: '/assets/share/member.jpg',
    })
    expect(page.page.onShareTimeline).toBeUndefined()
  })

  test('is drawn as a poster with the code of the functions, and saved to the album', async () => {
    phone.user = await newMember()
    await opened(INVITE, {}, '#invite')
    await page.tap('#to-poster')
    await page.seen('#poster-picture')
    const { base64 } = await data(phone.user, 'invite.code')
    expect(phone.board.loaded).toEqual([`data:image/png;base64,${base64}`])
    expect(phone.board).toMatchObject({ width: 750, height: 1200 })
    expect(phone.board.texts).toEqual(expect.arrayContaining(['常青会员', '微信扫一扫，看看再决定']))
    await page.tap('#poster-save')
    expect(phone.album).toEqual([page.attrs('#poster-picture').src])
    expect(phone.toasts).toEqual(['已保存到相册'])
  })

  test('says what to do where the album is not allowed', async () => {
    phone.user = await newMember()
    phone.albumFault = 'saveImageToPhotosAlbum:fail auth deny'
    await opened(INVITE, {}, '#invite')
    await page.tap('#to-poster')
    await page.seen('#poster-picture')
    await page.tap('#poster-save')
    expect(await page.seen('#poster-settings')).toBe('去设置')
    expect(phone.album).toEqual([])
  })

  test('is for members, and says so to others', async () => {
    phone.user = 'no-member'
    page = await mini.open(INVITE)
    await page.until('the way to join', () => page.has('.state .button'))
    await page.tap('.state .button')
    expect(phone.went).toEqual(['tab /pages/card/index'])
  })
})

describe('cards for friends', () => {
  test('are of what the member chose, and the whole rules stand beside them', async () => {
    phone.user = await newMember()
    const { token } = await data(phone.user, 'share.get')
    await opened(SHARE, {}, '#share')
    const path = (subject) => `/packages/invite/landing/index?t=${encodeURIComponent(token)}&s=${encodeURIComponent(subject)}`
    expect(page.page.onShareAppMessage({}).path).toBe(path('check_in'))
    await page.tap('#subject-member')
    expect(page.page.onShareAppMessage({}).path).toBe(path('member'))
    expect(page.text('#rules')).toContain('朋友打开卡片，都不计积分')
    expect(page.text('#rules')).toContain('每天最多算 3 位')
  })
})
