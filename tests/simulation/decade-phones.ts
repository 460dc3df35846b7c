import { REMINDER_PARAMETER, type TemplateName } from '../../shared/domain/reminders'

interface Message {
  readonly touser: string
  readonly template_id: string
  readonly page: string
}

/** WeChat as members see it: it counts what each of them has allowed by itself, and takes no message beyond that. */
export class Phones {
  /** By person and template, as WeChat has it. */
  private readonly grants = new Map<string, number>()
  private count = 0
  /** Names of messages that reached a phone, in order. */
  readonly arrived: string[] = []
  /** Messages for which nobody had given leave. */
  readonly overdrawn: string[] = []

  constructor(private readonly random: (below: number) => number) {}

  allow(openid: string, template: TemplateName): void {
    const key = `${openid} ${template}`
    this.grants.set(key, (this.grants.get(key) ?? 0) + 1)
  }

  /** Stands in the place of the network for as long as the decade lasts. */
  readonly fetch = async (url: unknown, init?: { readonly body?: unknown }): Promise<Response> => {
    if (String(url).includes('stable_token')) return Response.json({ access_token: 'token', expires_in: 7_200 })
    return this.take(JSON.parse(String(init?.body)) as Message)
  }

  /** Now and then it is too busy, and now and then its answer is lost, before or after the message has gone out. */
  private take({ touser, template_id, page }: Message): Response {
    const dice = this.random(100)
    if (dice < 4) return Response.json({ errcode: -1, errmsg: 'system error' })
    if (dice < 6) throw new Error('the connection was lost')
    const key = `${touser} ${template_id}`
    const left = this.grants.get(key) ?? 0
    const name = decodeURIComponent(new URLSearchParams(page.split('?')[1]).get(REMINDER_PARAMETER) ?? '')
    if (left === 0) {
      this.overdrawn.push(name)
      return Response.json({ errcode: 43101, errmsg: 'user refuse to accept the msg' })
    }
    this.grants.set(key, left - 1)
    this.arrived.push(name)
    if (dice < 8) throw new Error('the answer was lost')
    return Response.json({ errcode: 0, errmsg: 'ok', msgid: ++this.count })
  }
}
