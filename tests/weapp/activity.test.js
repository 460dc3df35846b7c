/** An activity with a photo a day: who may take part, what today asks for, what became of each photo. */
const { readFileSync } = require('node:fs')
const path = require('node:path')
const { encode } = require('jpeg-js')
const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { startWorld } = require('./support/world')

const LIST = 'packages/activity/list/index'
const DETAIL = 'packages/activity/detail/index'
const ID = 'spring-skincare'

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
  phone.uploadFault = undefined
  phone.storage.clear()
  phone.calls.length = 0
  phone.went.length = 0
  phone.toasts.length = 0
  phone.shots.length = 0
})
afterEach(() => page.close())

let members = 0
const newMember = async () => {
  const user = `taker-${++members}`
  const phoneNumber = `137000030${String(members).padStart(2, '0')}`
  await world.call(user, 'member.join', { consentVersion: '1', phoneCode: `phone:${phoneNumber}`, device: `phone of ${user}` })
  phone.user = user
  return { user, phoneNumber }
}
/** A member whose purchases allow him to take part. */
const buyer = async () => {
  const { user, phoneNumber } = await newMember()
  await world.buy(`ACT-${user}`, 20_000, { member: { phone: phoneNumber } })
  return user
}
const participant = async () => {
  const user = await buyer()
  await world.call(user, 'activity.join', { activityId: ID })
  return user
}
const open = async () => {
  page = await mini.open(DETAIL, { id: ID })
  await page.seen('#activity')
}

/** A picture that no other test has: squares of shades that follow from a number. */
const picture = (seed) => {
  const side = 240
  const data = Buffer.alloc(side * side * 4, 255)
  for (let i = 0; i < side * side; i++) {
    const cell = Math.floor((i % side) / 30) * 8 + Math.floor(i / side / 30)
    const shade = (Math.imul(cell + 1, 2654435761 + seed * 40503) >>> 8) % 200
    data[i * 4] = 40 + shade
    data[i * 4 + 1] = 30 + ((shade * 7 + seed * 31) % 200)
    data[i * 4 + 2] = 60 + ((shade * 3) % 120)
  }
  return encode({ width: side, height: side, data }, 85).data
}
/** The camera takes it; compressing answers it as it is. */
const takes = (name, bytes) => {
  phone.pictures.set(name, () => bytes)
  phone.shots.push({ path: name })
}

describe('the activities', () => {
  test('are shown to everybody, and lead to their pages', async () => {
    phone.user = 'no-member'
    page = await mini.open(LIST)
    expect(await page.seen(`#activity-${ID}`)).toMatch(/春日护肤打卡.*1,000 分/)
    await page.tap(`#activity-${ID}`)
    expect(phone.went).toEqual([`to /packages/activity/detail/index?id=${ID}`])
  })
})

describe('who may take part', () => {
  test('is told as a stranger to join first', async () => {
    phone.user = 'no-member'
    await open()
    expect(page.text('#eligible')).toBe('加入会员后可以参加')
    await page.tap('#eligible-way')
    expect(phone.went).toEqual(['tab /pages/card/index'])
    expect(page.has('#join')).toBe(false)
  })

  test('is told without a purchase what is missing and what can be done', async () => {
    await newMember()
    await open()
    expect(page.text('#take-part')).toMatch(/近 90 天内消费满 100 元.*还没有符合条件的消费/)
    expect(page.has('#join')).toBe(false)
    await page.tap('#eligible-way')
    expect(phone.went).toEqual(['to /packages/points/claim/index'])
  })

  test('takes part by his own tap, with by whose card he came', async () => {
    const sharer = await newMember()
    const { token } = (await world.call(sharer.user, 'share.get')).data
    await buyer()
    phone.storage.set('evergreen:2:me:cameBy', { token, name: '会员', at: Date.now() })
    await open()
    await page.tap('#join')
    await page.seen('#standing')
    expect(phone.callsTo('activity.join')[0].input).toEqual({ activityId: ID, via: token })
    expect(page.text('#standing-words')).toBe('还差 7 天，可获得 1,000 分')
    expect(page.attrs('#upload')).toBeDefined()
    expect((await world.call(sharer.user, 'share.get')).data.friends).toHaveLength(1)
  })
})

describe('the photo of today', () => {
  test('is made small, uploaded, checked, and counts as soon as it has passed', async () => {
    const user = await participant()
    takes('wxfile://tmp/one.jpg', picture(1))
    await open()
    await page.tap('#upload')
    await page.until('the photo to count', () => page.text('#standing-days') === '1 / 7 天', 20_000)
    expect(page.text('#standing-words')).toBe('还差 6 天，可获得 1,000 分')
    expect(page.has('#today-done')).toBe(true)
    expect(page.has('#upload')).toBe(false)
    expect(page.text('#photos')).toContain('已通过')
    expect((await world.call(user, 'activity.get', { activityId: ID })).data.done).toBe(1)
  })

  test('that somebody has used before is refused in words, and another one can be chosen', async () => {
    await participant()
    takes('wxfile://tmp/two.jpg', picture(2))
    await open()
    await page.tap('#upload')
    await page.seen('#photos')
    await page.close()
    await participant()
    takes('wxfile://tmp/two-again.jpg', picture(2))
    await open()
    await page.tap('#upload')
    expect(await page.seen('#upload-refused')).toMatch(/用过/)
    expect(page.attrs('#upload').disabled).toBeFalsy()
  })

  test('that does not arrive is said so, and nothing was handed in', async () => {
    await participant()
    phone.uploadFault = 'cloud.uploadFile:fail'
    takes('wxfile://tmp/three.jpg', picture(3))
    await open()
    await page.tap('#upload')
    expect(await page.seen('#upload-problem')).toContain('没有传上去')
    expect(phone.callsTo('photo.submit')).toEqual([])
  })

  test('is left for later by who turns back', async () => {
    await participant()
    await open()
    await page.tap('#upload')
    expect(page.has('#upload-problem')).toBe(false)
    expect(page.text('#upload')).toBe('上传今天的照片')
  })
})

describe('a photo that was refused', () => {
  /** The stand-in for WeChat finds red pictures risky. */
  const red = (seed) => {
    const data = Buffer.alloc(240 * 240 * 4, 255)
    for (let i = 0; i < 240 * 240; i++) data.set([200 + ((i >> 6) % (20 + seed)), 8, 8], i * 4)
    return encode({ width: 240, height: 240, data }, 85).data
  }

  test('can be appealed once, with words', async () => {
    const user = await participant()
    takes('wxfile://tmp/red.jpg', red(1))
    await open()
    await page.tap('#upload')
    await page.until('the refusal', () => page.has('#today-refused'), 20_000)
    await page.tap('.photos__photo')
    expect(page.text('#photo')).toContain('内容不适合公开展示')
    await page.tap('#appeal')
    await page.tap('#appeal-send')
    expect(page.text('#appeal-words-problem')).toBe('请写下理由')
    await page.fire('#appeal-words', 'input', { value: '这是我的红围巾' })
    await page.tap('#appeal-send')
    await page.until('the sheet to go', () => !page.has('#photo'))
    await page.until('the state', () => page.text('#photos').includes('申诉中'))
    expect((await world.call(user, 'activity.get', { activityId: ID })).data.photos[0].state).toBe('appealed')
  })
})

test('no picture of the cards is heavier than WeChat likes, and all are 5 : 4', () => {
  for (const name of ['member', 'check-in', 'activity']) {
    const bytes = readFileSync(path.join(__dirname, '../../dist/weapp/assets/share', `${name}.jpg`))
    expect(bytes.length).toBeLessThan(8 * 1024)
    const { width, height } = require('jpeg-js').decode(bytes)
    expect(width / height).toBe(5 / 4)
  }
})
