/** The emulator without its HTTP surface: store, functions, timers, stand-ins and clock, opened together and closed together. */
import { join } from 'node:path'
import { type Endpoint, createEndpoint } from '../cloudbase'
import { CallStats } from '../host/call-stats'
import { MovableClock } from '../host/clock'
import { FaultPlan } from '../host/faults'
import { FunctionHost } from '../host/function-host'
import { FunctionLog } from '../host/function-log'
import type { HttpRequest } from '../host/platform-event'
import { type HostSeam, functionProcess } from '../host/process-facade'
import { type Grain, type Tick, type TickResult, TimerRunner } from '../host/timer-runner'
import { CloudFiles } from '../files/cloud-files'
import { openFiles } from '../files/stored-files'
import { type Store, openStore } from '../store'
import { MediaChecks } from '../wechat/media-checks'
import { Outbox } from '../wechat/outbox'
import { SendOrders } from '../wechat/send-orders'
import { WechatPay } from '../wechat/pay'
import { apiKeyOf } from '../wechat/pay/merchant'
import { PayNotices } from '../wechat/pay/notices'
import type { Wechat } from '../wechat/wechat-api'
import { type PushEvent, pushRequest, pushTokenOf } from '../wechat/push'
import { suggestionFor } from '../wechat/suggestion'
import { TakenAlerts } from '../wechat/taken-alerts'
import { type DataFolder, type EmulatorState, newSecret, openDataFolder } from './data-folder'
import { type FunctionCatalogue, readFunctions, readJson } from './function-settings'
import { callHttp, callTimer } from './invoke'
import type { EmulatorOptions } from './options'
import { seedBare, seedDemo } from './seed'
import type { SeedTarget } from './seed-target'
import { StartError } from './start-error'

export const ENV_NAME = 'local-env'

/** The function that WeChat pushes to. */
const PUSH = 'push'

/** How long after a message was taken WeChat tells that it has arrived. */
const DELIVERED_AFTER_MS = 50

/** How often the instant shown by the clock is written down, so that a restart never shows an earlier one. */
const CLOCK_SAVE_MS = 30_000

/** What an empty store starts anew; replaced as a whole by a reset. */
interface Contents {
  readonly clock: MovableClock
  readonly store: Store
  readonly endpoint: Endpoint
  readonly files: CloudFiles
  readonly outbox: Outbox
  /** What comes of the next messages that the product sends. */
  readonly orders: SendOrders
  /** Told of each subscribe message that was taken: the function that WeChat pushes to hears of it. */
  readonly delivered: Wechat['delivered']
  readonly alerts: TakenAlerts
  readonly checks: MediaChecks
  readonly pay: WechatPay
  /** What WeChat Pay is about to tell. */
  readonly notices: PayNotices
  /** Sends an event to the function that WeChat pushes to; whether it was taken. */
  readonly pushed: (event: PushEvent) => Promise<boolean>
  readonly host: FunctionHost
  readonly timers: TimerRunner
  readonly secret: string
}

export class Emulator {
  readonly faults = new FaultPlan()
  readonly stats = new CallStats()
  readonly log: FunctionLog
  readonly catalogue: FunctionCatalogue
  readonly #folder: DataFolder
  #contents: Contents | undefined
  #seeded = false
  #seedInstant: number | undefined
  #saver: NodeJS.Timeout | undefined

  constructor(
    readonly options: EmulatorOptions,
    private readonly baseUrl: string,
  ) {
    this.log = new FunctionLog(options.write)
    this.catalogue = readFunctions(options.root, options.functionsDir)
    this.#folder = openDataFolder(options.dataDir)
  }

  get contents(): Contents {
    if (!this.#contents) throw new Error('the emulator is not open')
    return this.#contents
  }

  readonly now = (): number => this.#seedInstant ?? this.contents.clock.now()

  /** Opens what the folder holds, or begins an empty store and seeds it. Functions can already reach the endpoint while it seeds. */
  async open(): Promise<void> {
    const state = this.#folder.load() ?? this.#begin()
    this.#seeded = state.seeded
    this.#contents = this.#build(state)
    if (!this.#seeded || (await this.#isEmpty())) await this.#seed()
    this.#saver = setInterval(() => this.#save(false), CLOCK_SAVE_MS)
    this.#saver.unref()
    this.contents.timers.start()
  }

  /** The state of a new store, written down first: documents made with a secret that is then lost could never be read again. */
  #begin(): EmulatorState {
    if (this.#folder.hasStore())
      throw new StartError(
        `The data folder ${this.options.dataDir} holds documents but no emulator.json; restore that file, or remove the folder to begin anew`,
      )
    const clock = MovableClock.born(this.options.clockStart ?? Date.now())
    const state: EmulatorState = { schema: 1, secret: newSecret(), clock: clock.state(), seeded: false }
    this.#folder.save(state, true)
    return state
  }

  #build({ clock: clockState, secret }: EmulatorState): Contents {
    const { options } = this
    const clock = new MovableClock(clockState)
    const now = (): number => this.#seedInstant ?? clock.now()
    const config = readJson(join(options.root, 'config', 'database.json'), 'restore it') as Parameters<typeof openStore>[0]['config']
    const store = openStore({ path: this.#folder.storePath, config, now })
    const files = new CloudFiles({ envName: ENV_NAME, baseUrl: this.baseUrl, secret, now, files: openFiles(this.#folder.filesPath) })
    const endpoint = createEndpoint({ store, files, now, onFault: (fault) => this.#noteFault(fault) })
    endpoint.intercept(this.faults.onStorageCall)
    const seam: HostSeam = { now, ...(options.transport === 'in-process' ? { transport: endpoint.transport(ENV_NAME) } : {}) }
    const host = new FunctionHost({
      functions: this.catalogue.settings,
      envName: ENV_NAME,
      log: this.log,
      processFor: () =>
        functionProcess({ baseUrl: this.baseUrl, envName: ENV_NAME, secret, pushToken: pushTokenOf(secret), sms: options.sms }, seam),
      onEnd: (invocation, outcome) => this.stats.record(invocation, outcome),
    })
    const pushed = async (event: PushEvent): Promise<boolean> => {
      if (!Object.hasOwn(this.catalogue.settings, PUSH)) return false
      const outcome = await callHttp(host, PUSH, pushRequest(event, pushTokenOf(secret), now()))
      return outcome.status === 'answered' && (outcome.result as { statusCode?: unknown } | null)?.statusCode === 200
    }
    const notices = new PayNotices(async (notice) => {
      const outcome = await callHttp(host, PUSH, notice)
      return outcome.status === 'answered' && (outcome.result as { statusCode?: unknown } | null)?.statusCode === 200
    })
    const tell = (notice: HttpRequest): void => notices.send(notice)
    const pay = new WechatPay({ journalPath: this.#folder.payJournalPath, apiKey: apiKeyOf(secret), now, tell })
    const checks = new MediaChecks({ delayMs: options.mediaCheckMs, look: suggestionFor, push: pushed })
    const timers = new TimerRunner(
      {
        clock,
        triggers: this.catalogue.triggers,
        isLive: options.isLive,
        run: (tick) => this.#runTick(tick),
        onMoved: () => this.#save(false),
      },
      clockState.lastSeen,
    )
    const outbox = new Outbox(this.#folder.journalPath, now)
    const delivered: Wechat['delivered'] = ({ openid, templateId, msgId }) => {
      const outcome = { TemplateId: templateId, MsgID: String(msgId), ErrorCode: '0', ErrorStatus: 'success' }
      const event = { Event: 'subscribe_msg_sent_event', FromUserName: openid, List: outcome }
      // Some time after the answer, as from WeChat; nobody waits for it.
      setTimeout(() => void pushed(event).catch(() => false), DELIVERED_AFTER_MS).unref()
    }
    return {
      clock,
      store,
      endpoint,
      files,
      outbox,
      orders: new SendOrders(),
      delivered,
      alerts: new TakenAlerts(now),
      checks,
      pay,
      notices,
      pushed,
      host,
      timers,
      secret,
    }
  }

  /** A store that was lost is seeded again, with the clock and the secret that are left. */
  async #isEmpty(): Promise<boolean> {
    const answer = await this.contents.endpoint.handle({
      action: 'database.calculateDocument',
      envName: ENV_NAME,
      collectionName: 'programs',
      queryType: 'WHERE',
    })
    return (answer.data as { total?: number } | undefined)?.total === 0
  }

  #noteFault(fault: unknown): void {
    this.log.add('error', 'store', '-', fault instanceof Error ? (fault.stack ?? fault.message) : String(fault))
  }

  async #runTick({ trigger, dueAt }: Tick): Promise<TickResult> {
    const run = { functionName: trigger.functionName, triggerName: trigger.name, dueAt, message: '' }
    const outcome = await callTimer(this.contents.host, run)
    return outcome.status === 'answered' ? { ok: true } : { ok: false, message: outcome.message }
  }

  async #seed(): Promise<void> {
    const { options, contents } = this
    if (options.seed !== 'none') {
      const file = join(options.root, 'dist', 'programs', `${options.program}.json`)
      const program = readJson(file, `run "npm run build" first, or see which programmes config/programs has`) as Record<string, unknown>
      const target: SeedTarget = {
        host: contents.host,
        storage: (request) => contents.endpoint.handle({ ...request, envName: ENV_NAME }),
        keepFile: (path, bytes) => contents.files.keep(path, bytes)!,
        showInstant: (instant) => {
          this.#seedInstant = instant
        },
      }
      try {
        await seedBare(target, program)
        if (options.seed === 'demo') await seedDemo(target, contents.clock.startedAt, program)
      } finally {
        this.#seedInstant = undefined
      }
    }
    this.#seeded = true
    this.stats.clear()
    this.#save(true)
  }

  #save(sync: boolean): void {
    const { clock, secret } = this.contents
    this.#folder.save({ schema: 1, secret, clock: clock.state(), seeded: this.#seeded }, sync)
  }

  /** Puts the clock forward, running the timers that are due on the way. */
  async advance(target: (now: number) => number, grain?: Grain): ReturnType<TimerRunner['advance']> {
    const report = await this.contents.timers.advance(target, grain)
    // A replay moves the clock thousands of times: only moves on which jobs have run wait for the disk.
    this.#save(report.ticks > 0)
    return report
  }

  /** Throws everything away and begins an empty store at the present of the machine (or at CLOCK_START). */
  async reset(): Promise<void> {
    await this.#closeContents()
    this.#folder.wipe()
    this.faults.clear()
    this.stats.clear()
    await this.open()
  }

  async #closeContents(): Promise<void> {
    const contents = this.#contents
    if (!contents) return
    clearInterval(this.#saver)
    await contents.timers.stop()
    this.#contents = undefined
    contents.checks.close()
    contents.notices.close()
    contents.pay.close()
    contents.outbox.close()
    contents.store.close()
  }

  /** Begins no tick any more: an advance that is under way ends where it is. */
  stopTimers(): void {
    void this.#contents?.timers.stop()
  }

  async close(): Promise<void> {
    if (this.#contents) this.#save(true)
    await this.#closeContents()
  }
}
