import path from 'node:path'
import { type RunningEmulator, startEmulator } from '../../emulator/server'
import { EXCERPT } from './excerpt'
import { runReplay } from './run'
import { readSalesFile } from './sales-file'
import { faultsOf, summaryJson, summaryText } from './summary'

const LINES = readSalesFile(EXCERPT)

describe('a replay of real sales', () => {
  let running: RunningEmulator

  beforeAll(async () => {
    running = await startEmulator({
      root: path.resolve(__dirname, '../..'),
      dataDir: ':memory:',
      seed: 'bare',
      clockStart: Date.parse('2010-12-01T00:00:00+08:00'),
    })
  })
  afterAll(() => running.close())

  const play = (limits = {}) => runReplay({ url: running.url, lines: LINES, limits })

  it('credits, refunds, leaves receipts to be claimed and lets points expire, and the audit finds nothing', async () => {
    const result = await play()
    expect(faultsOf(result)).toEqual([])
    expect(result.alone).toBe(true)
    expect(summaryJson(result)).toMatchObject({
      ok: true,
      purchases: 7,
      credited: 6,
      members: 3,
      // 14.85 + 163.20 + 18.50 + 3.70 + 120 + 120 yuan, each floored; postage earns nothing.
      pointsEarned: 14 + 163 + 18 + 3 + 120 + 120,
      claims: 1,
      claimsLapsed: 1,
      refunds: 3,
      refundedFen: 495 + 12 * 185,
      pointsTakenBack: 5 + 18 + 3,
      unmatched: [{ invoiceNo: 'C9007', sku: 'Z9', quantity: 2, amountFen: 620, reason: 'no earlier sale' }],
      skipped: [{ invoiceNo: '9005', reason: 'no amount' }],
      droppedLines: 1,
      debts: 0,
      expired: { points: 412, members: 2 },
      liability: 0,
      changed: 10,
      replayed: 0,
    })
  })

  it('changes nothing when it is run again', async () => {
    const before = await play()
    const again = await play()
    expect(again.tally).toMatchObject({ changed: 0, replayed: 10 })
    expect(again.audit).toEqual(before.audit)
    expect(summaryText(again)).toContain('every answer was repeated and nothing was changed')
  })

  it('stops in words, and joins nobody, when the clock has passed what the till accepts', async () => {
    const { audit } = await play()
    const more = readSalesFile(`${EXCERPT}9012,C3,CLOCK,1,2010-12-15 17:45:00,120.00,99999,UK\n`)
    await expect(runReplay({ url: running.url, lines: more })).rejects.toThrow(
      /clock stands at 2013-01-01 .* order 9012 of 2010-12-15 17:45 .* Nothing was changed/,
    )
    expect((await play()).audit).toEqual(audit)
  })

  it('stops at an order that the store knows with other contents', async () => {
    const other = readSalesFile(EXCERPT.replace('9002,A1,RACK,64', '9002,A1,RACK,65'))
    await expect(runReplay({ url: running.url, lines: other })).rejects.toThrow(/order 9002 with other contents.* Nothing was changed/)
  })
})

describe('an interrupted replay', () => {
  it('goes on where it stopped and ends with the same books', async () => {
    const start = () =>
      startEmulator({
        root: path.resolve(__dirname, '../..'),
        dataDir: ':memory:',
        seed: 'bare',
        clockStart: Date.parse('2026-11-24T03:12:00+08:00'),
      })
    const [stopped, straight] = [await start(), await start()]
    try {
      let asked = 0
      const first = await runReplay({ url: stopped.url, lines: LINES, interrupted: () => ++asked > 4 })
      expect(first.complete).toBe(false)
      expect(summaryText(first)).toContain('the same command goes on from here')
      const second = await runReplay({ url: stopped.url, lines: LINES })
      expect(second.tally.replayed).toBe(first.tally.changed)
      expect(faultsOf(second)).toEqual([])
      const whole = await runReplay({ url: straight.url, lines: LINES })
      expect(second.audit).toEqual(whole.audit)
      expect({ ...second.tally, changed: 10, replayed: 0 }).toEqual(whole.tally)
    } finally {
      await stopped.close()
      await straight.close()
    }
  })
})

describe('a replay through trouble', () => {
  it('ends with the same books when functions crash, answers are lost and the store fails', async () => {
    const running = await startEmulator({
      root: path.resolve(__dirname, '../..'),
      dataDir: ':memory:',
      seed: 'bare',
      clockStart: Date.parse('2010-12-01T00:00:00+08:00'),
    })
    const plant = (fault: Record<string, unknown>) =>
      fetch(`${running.url}/emulator/faults`, { method: 'POST', body: JSON.stringify({ function: 'till', ...fault }) })
    try {
      await plant({ effect: 'crash', phase: 'before', storageAction: 'database.startTransaction', times: 2 })
      await plant({ effect: 'crash', phase: 'after', storageAction: 'database.commitTransaction', times: 3 })
      await plant({ effect: 'error', phase: 'after', storageAction: 'database.commitTransaction', times: 2 })
      await plant({ effect: 'timeout', phase: 'before', storageAction: 'database.getDocument', times: 2 })
      const result = await runReplay({ url: running.url, lines: LINES })
      expect(faultsOf(result)).toEqual([])
      expect(result.tally).toMatchObject({ purchases: 7, pointsEarned: 438, refunds: 3, pointsTakenBack: 26, refused: [] })
      // Whoever lost the answer to a commit was told the same when he asked again.
      expect(result.tally.replayed).toBeGreaterThanOrEqual(3)
      expect(((await (await fetch(`${running.url}/emulator/faults`)).json()) as { faults: unknown[] }).faults).toEqual([])
    } finally {
      await running.close()
    }
  })
})
