import { ClockBackwardsError } from '../host/clock'
import { addDuration } from '../host/duration'
import type { Grain } from '../host/timer-runner'
import { HttpRefusal, type Reply, jsonReply, parseObject } from './http-answers'
import { parseInstant } from './options'
import type { Emulator } from './emulator'
import type { Route } from './route-context'

const SMALL_BODY_BYTES = 64 * 1024
const LATEST = Date.parse('2099-12-31T00:00:00Z')

const iso = (instant: number): string => new Date(instant).toISOString()

const clockAnswer = (emulator: Emulator): Record<string, unknown> => {
  const { clock, timers } = emulator.contents
  const { progress } = timers
  return {
    now: iso(clock.now()),
    startedAt: iso(clock.startedAt),
    ...(progress ? { advancing: { target: iso(progress.target), done: progress.done, total: progress.total } } : {}),
  }
}

const invalid = (message: string): HttpRefusal => new HttpRefusal('invalid', message)

/** Where the clock shall go: an instant, or a duration from wherever it stands when its turn comes. */
const targetOf = ({ now, advance, ticks: _, ...others }: Record<string, unknown>): ((current: number) => number) => {
  const unknown = Object.keys(others)[0]
  if (unknown !== undefined) throw invalid(`不认识的字段 ${unknown}`)
  if ((now === undefined) === (advance === undefined)) throw invalid('请给出 now 或 advance 之一')
  if (advance !== undefined) {
    if (typeof advance !== 'string' || addDuration(0, advance) === undefined) throw invalid('advance 须为 ISO 8601 时长,例如 P3D 或 PT1H')
    return (current) => addDuration(current, advance) ?? current
  }
  const instant = typeof now === 'number' && Number.isSafeInteger(now) ? now : typeof now === 'string' ? parseInstant(now) : undefined
  if (instant === undefined) throw invalid('now 须为 ISO 8601 时间,例如 2026-12-01T08:00:00+08:00')
  return () => instant
}

const within =
  (target: (current: number) => number) =>
  (current: number): number => {
    const instant = target(current)
    if (instant > LATEST) throw invalid('时钟最远到 2099 年底')
    return instant
  }

/** `{ticks: "few"}`: whoever plays years of sales needs no tick a minute between them. */
const grainOf = ({ ticks = 'all' }: Record<string, unknown>): Grain => {
  if (ticks === 'all' || ticks === 'few') return ticks
  throw invalid('ticks 须为 all 或 few')
}

const move = async (emulator: Emulator, input: Record<string, unknown>): Promise<Reply> => {
  try {
    const report = await emulator.advance(within(targetOf(input)), grainOf(input))
    return jsonReply(200, { ...clockAnswer(emulator), ...report })
  } catch (error) {
    if (!(error instanceof ClockBackwardsError)) throw error
    throw invalid(`时钟只能向前:现在是 ${iso(error.now)},不能拨到 ${iso(error.target)}`)
  }
}

/** `GET` tells the time; `POST {now}` or `{advance}`, with `{ticks}` if need be, puts the clock forward and answers when the jobs due on the way have run. */
export const clockRoute: Route = async ({ emulator, method, body }) => {
  if (method === 'GET') return jsonReply(200, clockAnswer(emulator))
  return move(emulator, parseObject(await body(SMALL_BODY_BYTES)))
}
