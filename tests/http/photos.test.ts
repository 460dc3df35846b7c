import { cropped, jpegOf, plain, scene } from '../support/pictures'
import { ACTIVITY, handIn, joinedActivity, lastTrace, page, photoOf, uploaded, wechatSays } from '../support/everyday'
import { stored } from '../support/stored'
import { type Json, World } from '../support/world'

let world: World
beforeAll(async () => {
  // WeChat's stand-in answers when the test says so; the clock begins in the morning, so that minutes do not turn the day.
  world = await World.start({ program: 'everyday', seed: 'demo', clockStart: Date.parse('2026-11-28T09:00:00+08:00'), mediaCheckMs: null })
})
afterAll(() => world.close())

let people = 0
const joined = async (): Promise<string> => {
  people++
  await joinedActivity(world, `p${people}`, `139${String(people).padStart(8, '0')}`)
  return `p${people}`
}
let seeds = 1000
const fresh = () => scene(seeds++)
const passed = async (user: string): Promise<string> => {
  const { photoId } = await photoOf(world, user, fresh())
  expect(await wechatSays(world, await lastTrace(world), 'pass')).toBe(true)
  return photoId
}
const staff = async (action: string, input: unknown = {}, user = 'manager'): Promise<Json> => world.call(user, action, input, 'staff')

describe('joining', () => {
  it('shows everybody what there is and who may join', async () => {
    expect(await page(world, 'nobody-yet')).toMatchObject({ joined: false, mayJoin: false, notEligible: 'not_joined', left: 7 })
    const { items } = await world.data('nobody-yet', 'activity.list')
    expect(items).toMatchObject([{ activityId: ACTIVITY, joined: false, done: 0, finished: false }])
  })

  it('refuses who has not bought, and who has given back what was bought', async () => {
    const memberRef = await world.join('buyer', '13700000001')
    const join = () => world.call('buyer', 'activity.join', { activityId: ACTIVITY })
    expect(await join()).toMatchObject({ error: { code: 'not_eligible' } })
    World.ok(await world.purchase('buyer-1', 120_00, { member: { memberRef } }), 201)
    const refund = { refundId: 'r1', amountFen: 50_00, refundedAt: await world.iso() }
    World.ok(await world.till('/till/v1/purchases/buyer-1/refunds', refund))
    expect(await join()).toMatchObject({ error: { code: 'not_eligible' } })
    expect(await page(world, 'buyer')).toMatchObject({ mayJoin: false, notEligible: 'no_purchase' })
    World.ok(await world.purchase('buyer-2', 30_00, { member: { memberRef } }), 201)
    expect(await page(world, 'buyer')).toMatchObject({ mayJoin: true, placesLeft: expect.any(Number) })
    const [first, second] = await Promise.all([join(), join()])
    expect(first).toMatchObject({ ok: true })
    expect(second).toEqual(first)
  })

  it('refuses unknown activities', async () => {
    expect(await world.call('buyer', 'activity.join', { activityId: 'nothing' })).toMatchObject({ error: { code: 'not_found' } })
    expect(await world.call('buyer', 'activity.get', { activityId: 'nothing' })).toMatchObject({ error: { code: 'not_found' } })
  })
})

describe('handing in a photo', () => {
  it('counts it once WeChat has let it pass, and shows it without what was hidden in it', async () => {
    const user = await joined()
    const exif = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 18]), Buffer.from('Exif\0\0 39.9N 116E')])
    const jpeg = jpegOf(fresh())
    const answer = await handIn(
      world,
      user,
      await uploaded(world, user, Buffer.concat([jpeg.subarray(0, 2), exif.subarray(0, 20), jpeg.subarray(2)])),
    )
    expect(answer).toMatchObject({ ok: true, data: { state: 'checking' } })
    expect(await page(world, user)).toMatchObject({ done: 0, left: 7, photos: [{ state: 'checking' }] })
    const trace = await lastTrace(world)
    expect(await wechatSays(world, trace, 'pass')).toBe(true)
    expect(await wechatSays(world, trace, 'risky')).toBe(true)
    const { photos, ...shown } = await page(world, user)
    expect(shown).toMatchObject({ done: 1, left: 6, finished: false })
    expect(photos).toMatchObject([{ state: 'passed' }])
    const bytes = Buffer.from(await (await fetch(photos[0].url)).arrayBuffer())
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
    expect(bytes.includes('116E')).toBe(false)
  })

  it('takes one photo a day, and the same upload again as the same photo', async () => {
    const user = await joined()
    const fileId = await uploaded(world, user, jpegOf(fresh()))
    const [first, second] = await Promise.all([handIn(world, user, fileId), handIn(world, user, fileId)])
    const answers = [first, second].filter(({ ok }) => ok)
    expect(answers.length).toBeGreaterThan(0)
    expect(await handIn(world, user, fileId)).toEqual(answers[0])
    expect(await handIn(world, user, await uploaded(world, user, jpegOf(fresh())))).toMatchObject({ error: { code: 'limit_reached' } })
  })

  it('lets one of two members count who hand in the same photo at once', async () => {
    const [one, other] = [await joined(), await joined()]
    const picture = fresh()
    const files = [await uploaded(world, one, jpegOf(picture)), await uploaded(world, other, jpegOf(cropped(picture, { gain: 1.1 })))]
    const answers = await Promise.all([handIn(world, one, files[0]!), handIn(world, other, files[1]!)])
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ error: { code: 'photo_used' } })
  })

  it('refuses what is no photo, what another has uploaded, and who has not joined', async () => {
    const [user, other] = [await joined(), await joined()]
    const code = async (who: string, fileId: string) => ((await handIn(world, who, fileId)) as Json).error.code
    expect(await code(user, await uploaded(world, user, Buffer.from('<script>')))).toBe('photo_invalid')
    expect(await code(user, await uploaded(world, user, jpegOf(fresh()).subarray(0, 900)))).toBe('photo_invalid')
    expect(await code(user, await uploaded(world, other, jpegOf(fresh())))).toBe('not_found')
    expect(await code(user, 'cloud://local-env.local-1250000000/photos/x.jpg')).toBe('not_found')
    expect(await code(user, await uploaded(world, user, Buffer.alloc(11 * 1024 * 1024, 1)))).toBe('photo_invalid')
    await world.join('outsider', '13700000009')
    expect(await code('outsider', await uploaded(world, user, jpegOf(fresh())))).toBe('not_found')
  })

  it('refuses a frozen card', async () => {
    const user = await joined()
    const fileId = await uploaded(world, user, jpegOf(fresh()))
    await world.data(user, 'card.freeze')
    expect(await handIn(world, user, fileId)).toMatchObject({ error: { code: 'account_frozen' } })
  })
})

describe('what becomes of a photo', () => {
  it('a risky one is refused, told of, and may be replaced on its day', async () => {
    const user = await joined()
    await photoOf(world, user, fresh())
    await wechatSays(world, await lastTrace(world), 'risky')
    expect((await page(world, user)).photos).toMatchObject([{ state: 'refused', refusal: 'content' }])
    expect((await world.data(user, 'inbox.list')).items[0]).toMatchObject({ title: '活动照片未通过审核' })
    await passed(user)
    expect(await page(world, user)).toMatchObject({ done: 1, photos: [{ state: 'passed' }] })
  })

  it('an appeal brings it before people, once', async () => {
    const user = await joined()
    const { photoId } = await photoOf(world, user, fresh())
    await wechatSays(world, await lastTrace(world), 'risky')
    const appeal = (words: string) => world.call(user, 'photo.appeal', { photoId, words })
    expect(await appeal('只是一瓶面霜')).toMatchObject({ data: { state: 'appealed' } })
    expect(await appeal('只是一瓶面霜')).toMatchObject({ data: { state: 'appealed' } })
    expect(await world.call('buyer', 'photo.appeal', { photoId, words: '别人的' })).toMatchObject({ error: { code: 'not_found' } })
    const queue = await staff('photo.queue')
    expect(queue.data.items).toContainEqual(
      expect.objectContaining({ photoId, state: 'appealed', appeal: '只是一瓶面霜', refusal: 'content' }),
    )
    expect(await staff('photo.decide', { photoId, pass: false, reason: '看不出是护肤' })).toMatchObject({ data: { state: 'upheld' } })
    expect(await staff('photo.decide', { photoId, pass: false })).toMatchObject({ data: { state: 'upheld' } })
    expect(await staff('photo.decide', { photoId, pass: true })).toMatchObject({ error: { code: 'conflict' } })
    expect(await appeal('再看看')).toMatchObject({ error: { code: 'conflict' } })
    expect((await page(world, user)).photos).toMatchObject([{ state: 'upheld', reason: '看不出是护肤' }])
  })

  it('one that WeChat forgets comes before people after half an hour, three days late as well, and a late answer still counts', async () => {
    const user = await joined()
    const { photoId } = await photoOf(world, user, fresh())
    const trace = await lastTrace(world)
    await world.advance('PT20M')
    expect((await page(world, user)).photos).toMatchObject([{ state: 'checking' }])
    await world.advance('P3D')
    expect((await staff('photo.queue')).data.items).toContainEqual(expect.objectContaining({ photoId, state: 'review' }))
    expect(await wechatSays(world, trace, 'pass')).toBe(true)
    expect(await staff('photo.decide', { photoId, pass: true })).toMatchObject({ error: { code: 'conflict' } })
    expect((await page(world, user)).photos).toMatchObject([{ state: 'passed' }])
  })

  it('is seen and decided by managers only, and by nobody of his own', async () => {
    expect(await staff('photo.queue', {}, 'clerk')).toMatchObject({ error: { code: 'not_found' } })
    await joinedActivity(world, 'demo-manager', '13700000077')
    const { photoId } = await photoOf(world, 'demo-manager', fresh())
    await wechatSays(world, await lastTrace(world), 'review')
    expect(await staff('photo.decide', { photoId, pass: true })).toMatchObject({ error: { code: 'own_account' } })
    expect(await staff('photo.decide', { photoId, pass: true }, 'operator')).toMatchObject({ data: { state: 'passed' } })
  })
})

it('nothing that WeChat has not signed is believed, and an unknown trace is asked for again', async () => {
  const user = await joined()
  await photoOf(world, user, fresh())
  const body = JSON.stringify({ Event: 'wxa_media_check', trace_id: await lastTrace(world), result: { suggest: 'pass' } })
  const ts = Math.floor((await world.now()) / 1000)
  expect((await world.http('POST', `/wechat?signature=${'0'.repeat(40)}&timestamp=${ts}&nonce=1`, body)).status).toBe(404)
  expect((await world.http('POST', '/wechat', body)).status).toBe(404)
  expect((await page(world, user)).photos).toMatchObject([{ state: 'checking' }])
  expect(await wechatSays(world, 'no-such-trace', 'pass')).toBe(false)
})

describe('the reward', () => {
  it('comes once, when the last photo passes by WeChat and by staff at the same moment', async () => {
    const user = await joined()
    const photoIds: string[] = []
    const traces: string[] = []
    for (let day = 1; day <= 7; day++) {
      photoIds.push((await photoOf(world, user, fresh())).photoId)
      traces.push(await lastTrace(world))
      if (day < 6) await wechatSays(world, traces.at(-1)!, 'pass')
      if (day < 7) await world.advance('P1D')
    }
    expect(await page(world, user)).toMatchObject({ done: 5, left: 2, finished: false })
    await wechatSays(world, traces[6]!, 'review')
    const before = (await world.data(user, 'card.get')).balance
    const decide = () => staff('photo.decide', { photoId: photoIds[6], pass: true })
    await Promise.all([wechatSays(world, traces[5]!, 'pass'), wechatSays(world, traces[6]!, 'pass'), decide(), decide()])
    expect(await page(world, user)).toMatchObject({ done: 7, left: 0, finished: true, entryId: expect.stringMatching(/^activity:/) })
    expect((await world.data(user, 'card.get')).balance).toBe(before + 1_000)
    expect(await handIn(world, user, await uploaded(world, user, jpegOf(fresh())))).toMatchObject({ error: { code: 'over' } })
    expect((await world.audit()).faults).toEqual([])
  })

  it('waits while what was bought for joining is returned, and comes after another purchase and photo', async () => {
    const user = await joined()
    const { memberRef } = await world.data(user, 'card.get')
    const refund = { refundId: 'back', amountFen: 200_00, refundedAt: await world.iso() }
    World.ok(await world.till(`/till/v1/purchases/for-${user}/refunds`, refund))
    const aDay = async () => {
      await passed(user)
      await world.advance('P1D')
    }
    for (let day = 1; day <= 7; day++) await aDay()
    expect(await page(world, user)).toMatchObject({ done: 7, finished: false })
    expect((await world.data(user, 'card.get')).balance).toBe(0)
    expect((await world.data(user, 'inbox.list')).items[0]).toMatchObject({ title: '活动奖励暂未发放' })
    World.ok(await world.purchase('again', 100_00, { member: { memberRef } }), 201)
    await aDay()
    expect(await page(world, user)).toMatchObject({ finished: true })
    expect((await world.data(user, 'card.get')).balance).toBe(1_100)
  })

  it('needs days without a gap, counted by Shanghai midnight over the end of a month', async () => {
    const user = await joined()
    await world.setClock('2026-12-30T23:59:50+08:00')
    await passed(user)
    await world.setClock('2026-12-31T00:00:00+08:00')
    await passed(user)
    await world.setClock('2027-01-01T00:00:00+08:00')
    await passed(user)
    expect(await page(world, user)).toMatchObject({ done: 3, counted: ['2026-12-30', '2026-12-31', '2027-01-01'] })
    await world.advance('P2D')
    expect(await page(world, user)).toMatchObject({ done: 0, left: 7 })
  })
})

it('who leaves takes the photos along, and the export names them before', async () => {
  const user = await joined()
  await passed(user)
  const { photos } = await page(world, user)
  expect((await world.data(user, 'member.export')).activities).toMatchObject([{ activityId: ACTIVITY, photos: [{ state: 'passed' }] }])
  const { balance } = await world.data(user, 'card.get')
  await world.data(user, 'member.leave', { confirm: 'leave', balance })
  expect((await fetch(photos[0].url)).status).toBe(404)
})

it('a red picture is refused by itself, and a reminder that was allowed is noted by the word of WeChat', async () => {
  const own = await World.start({ program: 'everyday', mediaCheckMs: 0 })
  try {
    await joinedActivity(own, 'red', '13700000055')
    await photoOf(own, 'red', plain(230, 20, 20))
    for (let tries = 0; tries < 50 && (await page(own, 'red')).photos[0].state === 'checking'; tries++)
      await new Promise((resolve) => setTimeout(resolve, 100))
    expect((await page(own, 'red')).photos).toMatchObject([{ state: 'refused', refusal: 'content' }])
    await own.http('POST', '/emulator/subscriptions', JSON.stringify({ openid: 'red', templateId: 'credit-notice', accept: false }))
    expect(await stored(own, 'daily', {})).toEqual([])
    await own.http('POST', '/emulator/subscriptions', JSON.stringify({ openid: 'red', templateId: 'credit-notice', accept: true }))
    expect(await stored(own, 'daily', {})).toMatchObject([{ subscribed: { 'credit-notice': expect.any(String) } }])
  } finally {
    await own.close()
  }
})

it('a member of the demo is in the middle of it, and a full activity takes nobody', async () => {
  expect(await page(world, 'jia')).toMatchObject({ joined: true, done: 0, finished: false })
  expect((await page(world, 'jia')).photos).toHaveLength(3)
})
