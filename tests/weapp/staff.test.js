const { startMini } = require('./support/mini')
const { createPhone } = require('./support/phone')
const { startWorld } = require('./support/world')

const page$ = (name) => `packages/staff/${name}/index`
const JIA = '13800138001'

let world
let phone
let mini
let page

beforeAll(async () => {
  world = await startWorld()
  phone = createPhone({ url: world.url, user: 'clerk' })
  mini = await startMini({ wx: phone.wx })
})
afterAll(() => world.close())

beforeEach(() => {
  phone.user = 'clerk'
  phone.network = 'up'
  phone.storage.clear()
  phone.calls.length = 0
  phone.went.length = 0
  phone.scans.length = 0
  phone.toasts.length = 0
  phone.vibrated = 0
})
afterEach(() => page.close())

const open = async (name, query) => {
  page = await mini.open(page$(name), query)
}
const said = (selector, words) => page.until(words, () => page.has(selector) && page.text(selector).includes(words))
const data = async (answer) => {
  const body = await answer
  if (!body.ok) throw new Error(JSON.stringify(body))
  return body.data
}
const clerk = (action, input) => data(world.call('clerk', action, input, 'staff'))
const newcomer = async (user, number) => data(world.call(user, 'member.join', { consentVersion: '1', phoneCode: `phone:${number}` }))
const balanceOf = async (user) => (await data(world.call(user, 'card.get'))).balance
const codeOf = async (user) => (await data(world.call(user, 'code.get'))).code
const keys = async (text) => {
  for (const key of text) await page.tap(`#key-${key === '.' ? 'point' : key === '<' ? 'back' : key}`)
}
const find = async (text) => {
  await page.fire('#identify', 'input', { value: text })
  await page.tap('#identify-go')
}
const confirmed = async (text) => {
  await find(text)
  await page.seen('#member-yes')
  await page.tap('#member-yes')
}

describe('the desk', () => {
  test('says who is at it, and offers the work', async () => {
    await open('home')
    expect(await page.seen('#who')).toMatch(/店员.*工号 S001-11/)
    for (const to of ['staffJournal', 'staffCard', 'staffRefund', 'staffAssist', 'staffCredit']) expect(page.has(`#to-${to}`)).toBe(true)
    for (const to of ['staffFeedback', 'staffNotices']) expect(page.has(`#to-${to}`)).toBe(false)
    await page.tap('#to-staffRefund')
    expect(phone.went).toEqual(['to /packages/staff/refund/index'])
  })

  test('hands a scanned code on to crediting, and stays when nothing was scanned', async () => {
    await open('home')
    await page.seen('#scan-member')
    await page.tap('#scan-member')
    expect(phone.went).toEqual([])
    phone.scans.push('EG1-6204817735-K7Q2M4X9PTA')
    await page.tap('#scan-member')
    expect(phone.went).toEqual(['to /packages/staff/credit/index?code=EG1-6204817735-K7Q2M4X9PTA'])
  })

  test.each(['home', 'credit', 'refund', 'assist', 'card', 'journal', 'feedback', 'notices'])(
    'has nothing for a member on the page %s, and leads back',
    async (name) => {
      phone.user = 'jia'
      await open(name)
      await page.until('the words', () => page.text().includes('门店工作台只对在职员工开放'))
      for (const work of ['#who', '#identify', '#order', '#notice-new', '#tab']) expect(page.has(work)).toBe(false)
      await page.tap('.button')
      expect(phone.went).toEqual(['launch /pages/card/index'])
    },
  )

  test.each(['feedback', 'notices'])('has nothing for a clerk on the page %s of managers', async (name) => {
    await open(name)
    await page.until('the words', () => page.text().includes('门店工作台只对在职员工开放'))
  })

  test('says that the network is missing, and the way on', async () => {
    phone.user = 'manager'
    phone.network = 'down'
    await open('feedback')
    await page.until('the words', () => page.text().includes('网络没有连上'))
    phone.network = 'up'
    await page.tap('.button')
    await page.until('the list', () => page.has('#tab') && phone.pending === 0)
  })
})

describe('crediting a sale', () => {
  test('of a member who shows the code: scanned, compared by eye, typed, read out', async () => {
    const before = await balanceOf('jia')
    await open('credit')
    await page.seen('#identify-go')
    expect(page.text('#identify-go')).toBe('扫会员码')
    phone.scans.push(await codeOf('jia'))
    await page.tap('#identify-go')
    expect(await page.seen('#member')).toContain('138****8001')
    await page.tap('#member-yes')
    await keys('398.50')
    expect(page.text('#amount')).toBe('¥398.50')
    expect(page.text('#amount-note')).toContain('138****8001')
    expect(page.text('#credit-go')).toBe('录入 398.50 元')
    await page.tap('#credit-go')
    await page.seen('#credited')
    expect(page.text('#success-points')).toBe('+398分')
    expect(page.text('#credit-message')).toContain('消费 398.50 元')
    expect(phone.vibrated).toBe(1)
    expect(await balanceOf('jia')).toBe(before + 398)
  })

  test('says what it would earn once the amount has been typed, and keeps that for the credit', async () => {
    await open('credit')
    await page.seen('#identify')
    await confirmed(JIA)
    await keys('3')
    await keys('98')
    await said('#amount-note', '本单可得 398 分')
    expect(phone.callsTo('sale.quote').map(({ input }) => input.amountFen)).toContain(39_800)
    await keys('0')
    expect(page.text('#amount-note')).not.toContain('本单可得')
    await keys('<')
    await said('#amount-note', '本单可得 398 分')
    await page.tap('#credit-go')
    await page.seen('#credited')
    expect(phone.callsTo('sale.credit')[0].input.quoteId).toMatch(/^[0-9a-z]+\.[0-9a-f]{32}$/)
  })

  test('bears the number of the person in the ledger of the member', async () => {
    const { entryId } = await clerk('sale.credit', { member: { phone: JIA }, amountFen: 100 })
    expect(await data(world.call('jia', 'points.explain', { entryId }))).toMatchObject({ staffNo: 'S001-11', storeId: 'S001' })
    await open('credit')
    await page.seen('#identify')
    await confirmed(JIA)
    await page.fire('#order', 'input', { value: 'HAND-1' })
    await keys('12')
    await page.tap('#credit-go')
    await page.seen('#credited')
    expect(await data(world.call('jia', 'points.explain', { entryId: 'purchase:HAND-1' }))).toMatchObject({
      staffNo: 'S001-11',
      points: 12,
    })
  })

  test('begins with the code that was scanned before, once', async () => {
    await open('credit', { code: encodeURIComponent(await codeOf('jia')) })
    await page.seen('#member-yes')
    await page.tap('#member-other')
    await page.seen('#identify')
    expect(phone.callsTo('member.lookup')).toHaveLength(1)
    expect(page.attrs('#identify').value).toBe('')
  })

  test('above the limit is refused before anything is sent', async () => {
    await open('credit')
    await page.seen('#identify')
    await confirmed(JIA)
    await keys('5000.01')
    await said('#amount-note', '超过您单笔可录入的 5000 元')
    await page.tap('#credit-go')
    expect(phone.callsTo('sale.credit')).toEqual([])
    await keys('<<<')
    expect(page.text('#credit-go')).toBe('录入 5000 元')
  })

  test('says what is wrong with what was typed, and asks nobody', async () => {
    await open('credit')
    await page.seen('#identify')
    for (const [text, words] of [
      ['1380013', '会员码是 20 位'],
      ['62048177351234567800', '有一位不对'],
      ['K7Q2M-4X9PT-A6B', '小票补录'],
    ]) {
      await find(text)
      await said('#problem', words)
      expect(page.attrs('#identify').value).toBe(text)
    }
    expect(phone.callsTo('member.lookup')).toEqual([])
    await find('13911111111')
    await said('#problem', '还不是会员')
    expect(page.attrs('#identify').value).toBe('13911111111')
  })

  test('stops before a frozen card', async () => {
    await newcomer('frozen-one', '13900000401')
    await clerk('card.freeze', { member: { phone: '13900000401' }, reason: '手机遗失' })
    await open('credit')
    await page.seen('#identify')
    await find('13900000401')
    await said('#member-frozen', '挂失期间不能录入消费')
    expect(page.has('#member-yes')).toBe(false)
    await page.tap('#member-other')
    await page.seen('#identify')
  })

  test('keeps what was typed when it is refused', async () => {
    await clerk('sale.credit', { member: { phone: JIA }, amountFen: 100, orderId: 'TAKEN-1' })
    await open('credit')
    await page.seen('#identify')
    await confirmed(JIA)
    await page.fire('#order', 'input', { value: 'TAKEN-1' })
    await keys('200')
    await page.tap('#credit-go')
    await said('#problem', '这个订单号已经用于另一笔消费')
    expect([page.text('#amount'), page.attrs('#order').value]).toEqual(['¥200', 'TAKEN-1'])
    expect(phone.kept('pending')).toBeUndefined()
  })

  test('whose outcome is unknown is asked for again, and counts once', async () => {
    await newcomer('unsure', '13900000402')
    await open('credit')
    await page.seen('#identify')
    await confirmed('13900000402')
    await keys('88')
    phone.network = 'deaf'
    await page.tap('#credit-go')
    await page.until('the doubt', () => page.has('#unsure-ask') && page.text('#unsure-ask') === '再问一次', 20_000)
    expect(page.text('#unsure')).toContain('请勿重复录入')
    expect(page.has('#credit-go')).toBe(false)
    phone.network = 'up'
    await page.tap('#unsure-ask')
    await page.seen('#credited')
    expect(new Set(phone.callsTo('sale.credit').map(({ requestId }) => requestId)).size).toBe(1)
    expect(await balanceOf('unsure')).toBe(88)
  })

  test('that was left without an answer is found out at the next visit, and the desk says so', async () => {
    await newcomer('left', '13900000403')
    await open('credit')
    await page.seen('#identify')
    await confirmed('13900000403')
    await keys('66')
    phone.network = 'down'
    await page.tap('#credit-go')
    await page.seen('#unsure')
    await page.close()
    phone.network = 'up'
    await open('home')
    await page.seen('#undecided')
    await page.tap('#undecided')
    expect(phone.went).toEqual(['to /packages/staff/credit/index'])
    await page.close()
    await open('credit')
    await page.seen('#credited')
    expect(phone.kept('pending')).toBeUndefined()
    expect(await balanceOf('left')).toBe(66)
  })

  test('leaves nothing of the member on the phone', async () => {
    await open('credit')
    await page.seen('#identify')
    await confirmed(JIA)
    await keys('1')
    await page.tap('#credit-go')
    await page.seen('#credited')
    await page.tap('#credit-again')
    expect(page.text('#identify-go')).toBe('扫会员码')
    const kept = JSON.stringify([...phone.storage])
    for (const trace of [JIA, '138****8001', 'memberRef', 'credited']) expect(kept).not.toContain(trace)
  })

  test('tapped twice is one sale', async () => {
    await newcomer('twice', '13900000404')
    await open('credit')
    await page.seen('#identify')
    await confirmed('13900000404')
    await keys('5')
    await Promise.all([page.tap('#credit-go'), page.tap('#credit-go')])
    await page.seen('#credited')
    expect(await balanceOf('twice')).toBe(5)
  })
})

describe('refunding', () => {
  const found = async (orderId) => {
    await open('refund')
    await page.seen('#order')
    await page.fire('#order', 'input', { value: orderId })
    await page.tap('#order-find')
    return page.seen('#sale')
  }

  test('gives a part back and then the rest, and says what the receipt says', async () => {
    await world.buy('BACK-1', 20000, { member: { phone: JIA } })
    expect(await found('BACK-1')).toMatch(/¥ 200.*BACK-1/)
    await page.tap('#refund-part')
    await keys('200.01')
    await said('#amount-note', '最多可退 200 元')
    await page.tap('#refund-go')
    expect(page.has('#refund-ask')).toBe(false)
    await keys('<<<<<<50')
    await page.tap('#refund-go')
    expect(page.text('#refund-ask')).toContain('退款 50 元')
    expect(phone.callsTo('sale.refund')).toEqual([])
    await page.tap('#refund-ask-confirm')
    expect(await page.seen('#refund-receipt')).toContain('退款 50 元')
    expect(page.text('#success-points')).toBe('−50分')
    await page.close()

    expect(await found('BACK-1')).toContain('已退款50 元')
    await page.tap('#refund-whole')
    await page.tap('#refund-ask-confirm')
    await said('#refund-receipt', '退款 150 元')
    await page.close()

    await found('BACK-1')
    await said('#problem', '已全部退款')
    expect(page.has('#refund-whole')).toBe(false)
  })

  test('of an order that is not of this store finds nothing', async () => {
    await open('refund', { order: 'NOWHERE-1' })
    await page.seen('#problem')
    expect(page.attrs('#order').value).toBe('NOWHERE-1')
  })

  test('whose outcome is unknown is asked for again, and happens once', async () => {
    const { balance } = await world.buy('BACK-2', 10000, { member: { phone: JIA } })
    await found('BACK-2')
    await page.tap('#refund-whole')
    phone.network = 'deaf'
    await page.tap('#refund-ask-confirm')
    await page.until('the doubt', () => page.has('#unsure-ask') && page.text('#unsure-ask') === '再问一次', 20_000)
    phone.network = 'up'
    await page.tap('#unsure-ask')
    await page.seen('#refunded')
    expect(await balanceOf('jia')).toBe(balance - 100)
  })
})

describe('claiming with help', () => {
  test('brings a receipt to the member at the counter, scanned, and once', async () => {
    const { claimCode } = await world.buy('HELP-1', 32800)
    await open('assist')
    await page.seen('#identify')
    await confirmed(JIA)
    await page.tap('#assist-go')
    await page.fire('#claim-code', 'input', { value: 'K7Q2M' })
    await page.tap('#assist-go')
    await said('#problem', '13 位')
    expect(phone.callsTo('receipt.assist')).toEqual([])
    phone.scans.push(claimCode)
    await page.tap('#claim-code-scan')
    await page.seen('#assisted')
    expect(page.text('#success-points')).toBe('+328分')
    await page.tap('#assist-again')

    await page.seen('#identify')
    await confirmed(JIA)
    await page.fire('#claim-code', 'input', { value: claimCode })
    await page.tap('#assist-go')
    await page.until('an end', () => page.has('#problem') || page.has('#assisted'))
    expect(await data(world.call('jia', 'points.explain', { entryId: 'claim:HELP-1' }))).toMatchObject({ points: 328, staffNo: 'S001-11' })
  })

  test('of a receipt that is somebody’s says so', async () => {
    const { claimCode } = await world.buy('HELP-2', 1000)
    await data(world.call('yi', 'receipt.claim', { claimCode }))
    await open('assist')
    await page.seen('#identify')
    await confirmed(JIA)
    await page.fire('#claim-code', 'input', { value: claimCode })
    await page.tap('#assist-go')
    await said('#problem', '已经补录过')
  })
})

describe('the safety of a card', () => {
  test('is frozen by a clerk with a reason, and opened again by a manager alone', async () => {
    await newcomer('lost-card', '13900000405')
    await open('card')
    await page.seen('#identify')
    await find('13900000405')
    await page.seen('#card-freeze')
    await page.tap('#reason-other')
    await page.tap('#card-freeze')
    expect(page.has('#card-ask')).toBe(false)
    await page.fire('#detail', 'input', { value: '会员来电' })
    await page.tap('#card-freeze')
    await page.tap('#card-ask-confirm')
    expect(await page.seen('#card-changed')).toContain('已挂失')
    await page.close()

    await open('card')
    await page.seen('#identify')
    await find('13900000405')
    await said('#problem', '解挂由店长办理')
    expect(page.has('#card-unfreeze')).toBe(false)
    await page.close()

    phone.user = 'manager'
    await open('card')
    await page.seen('#identify')
    await find('13900000405')
    await page.until('the way', () => page.has('#card-unfreeze'))
    await page.tap('#card-unfreeze')
    await page.tap('#card-ask-confirm')
    expect(await page.seen('#card-changed')).toContain('已解挂')
  })
})

describe('the journal', () => {
  test('tells what one did, page by page, and leads from a sale to its refund', async () => {
    for (let i = 0; i < 22; i++) await clerk('sale.credit', { member: { phone: JIA }, amountFen: 100 + i, orderId: `LOG-${i}` })
    await open('journal')
    await page.until('the first page', () => page.all('.cell').length >= 20)
    expect(page.text('.cell-group')).toMatch(/^今天/)
    const shown = page.all('.cell').length
    await page.tap('#more')
    await page.until('the next page', () => page.all('.cell').length > shown)
    const row = page.all('.cell').find((node) => node.dom.textContent.includes('¥ 1.21'))
    await page.tap(row)
    expect(await page.seen('#deed')).toContain('LOG-21')
    await page.tap('#deed-refund')
    expect(phone.went).toEqual(['to /packages/staff/refund/index?order=LOG-21'])
  })

  test('is one’s own', async () => {
    phone.user = 'manager'
    await open('journal')
    await page.until('the list', () => !page.has('#desk-skeleton'))
    expect(page.text()).not.toContain('LOG-')
  })
})

describe('the feedback of members', () => {
  test('is answered, ended, and told to the member', async () => {
    const { feedbackId } = await data(world.call('jia', 'feedback.send', { kind: 'complaint', text: '积分少了一笔' }))
    phone.user = 'manager'
    await open('home')
    await said('#to-staffFeedback', '1 条待回复')
    await page.close()
    await open('feedback')
    await page.seen(`#answer-${feedbackId}`)
    await page.tap(`#answer-${feedbackId}`)
    await page.tap('#answer-send')
    await said('#reply-problem', '请写回复内容')
    await page.fire('#reply', 'input', { value: '已为您补上，\n谢谢' })
    await page.tap('#answer-send')
    await page.until('the empty list', () => page.text().includes('没有待回复的反馈'))
    expect(phone.toasts).toEqual(['已回复'])
    const { items } = await data(world.call('jia', 'feedback.list', {}))
    expect(items[0]).toMatchObject({ state: 'answered', reply: '已为您补上， 谢谢' })

    await page.tap('#tab-answered')
    await page.seen(`#close-${feedbackId}`)
    await page.tap(`#close-${feedbackId}`)
    await page.tap('#end-confirm')
    await page.until('the empty list', () => page.text().includes('没有已回复的反馈'))
    await page.tap('#tab-closed')
    await said(`#feedback-${feedbackId}`, '积分少了一笔')
  })

  test('that a colleague has answered keeps the words that were typed', async () => {
    const { feedbackId } = await data(world.call('yi', 'feedback.send', { kind: 'suggestion', text: '会员日早点通知' }))
    phone.user = 'manager'
    await open('feedback')
    await page.seen(`#answer-${feedbackId}`)
    await page.tap(`#answer-${feedbackId}`)
    await data(world.call('manager', 'feedback.answer', { feedbackId, reply: '好的', close: false }, 'staff'))
    await page.fire('#reply', 'input', { value: '我们会改' })
    await page.tap('#answer-send')
    await said('#answer-problem', '已有同事回复')
    expect(page.attrs('#reply').value).toBe('我们会改')
  })
})

describe('the notices', () => {
  test('are written, seen as members see them, published and taken back', async () => {
    phone.user = 'manager'
    await open('notices')
    await page.seen('#notice-new')
    await page.tap('#notice-new')
    await page.tap('#publish')
    await said('#problem', '还有没填写的')
    expect(phone.callsTo('notice.publish')).toEqual([])
    await page.fire('#title', 'input', { value: '闭店半天' })
    await page.fire('#body', 'input', { value: '11 月 28 日下午闭店。\n晚上恢复营业。' })
    await page.tap('#span-seven')
    await page.tap('#pinned')
    // The preview folds as the inbox does, and unfolds as well.
    expect(page.text('#preview')).toMatch(/闭店半天.*下午闭店/s)
    await page.tap('.notice__fold')
    expect(page.text('#preview')).toMatch(/闭店半天.*晚上恢复营业/s)
    await page.tap('#publish')
    await page.tap('#publish-ask-confirm')
    await page.until('the list', () => page.has('#notice-list') && page.text('#notice-list').includes('闭店半天'))
    expect(phone.toasts).toEqual(['已发布'])
    const [call] = phone.callsTo('notice.publish')
    expect(call.input).toMatchObject({ kind: 'service', pinned: false, title: '闭店半天' })

    const card = page.all('.notice-card').find((node) => node.dom.textContent.includes('闭店半天'))
    const withdraw = page.all('.button--small').find((node) => card.dom.contains(node.dom))
    await page.tap(withdraw)
    await page.tap('#withdraw-confirm')
    await page.until('the farewell', () => phone.toasts.includes('已撤回'))
    await page.until('the state', () => page.text('#notice-list').includes('已撤回'))
  })

  test('whose publication is in doubt are published once', async () => {
    phone.user = 'manager'
    await open('notices')
    await page.seen('#notice-new')
    await page.tap('#notice-new')
    await page.fire('#title', 'input', { value: '会员日' })
    await page.fire('#body', 'input', { value: '每月 8 日双倍积分' })
    phone.network = 'deaf'
    await page.tap('#publish')
    await page.tap('#publish-ask-confirm')
    await page.until('the doubt', () => page.has('#unsure-ask') && page.text('#unsure-ask') === '再问一次', 20_000)
    phone.network = 'up'
    await page.tap('#unsure-ask')
    await page.until('the list', () => page.has('#notice-list') && page.text('#notice-list').includes('会员日'))
    const { items } = await data(world.call('manager', 'notice.list', {}, 'staff'))
    expect(items.filter(({ title }) => title === '会员日')).toHaveLength(1)
  })
})
