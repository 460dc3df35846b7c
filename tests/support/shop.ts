import type { StaffDocument } from '../../shared/contracts/documents/staff'
import type { Answer } from '../../shared/errors'
import type { Json, World } from './world'

/** A clerk of S001, as an operator registers one in the console of the database. */
export const clerk = (staffNo: string, more: Partial<StaffDocument> = {}): StaffDocument => ({
  _id: staffNo,
  schema: 1,
  openid: `o-${staffNo}`,
  name: '店员',
  storeId: 'S001',
  storeName: '一店',
  role: 'clerk',
  status: 'active',
  ...more,
})

export const manager = (staffNo: string, more: Partial<StaffDocument> = {}): StaffDocument =>
  clerk(staffNo, { name: '店长', role: 'manager', ...more })

export const operator = (staffNo: string, more: Partial<StaffDocument> = {}): StaffDocument =>
  clerk(staffNo, { name: '运营', role: 'operator', ...more })

/** The staff side of a world: who works there, and what they ask. */
export class Shop {
  constructor(private readonly world: World) {}

  async hire(...staff: StaffDocument[]): Promise<void> {
    await this.storage({ action: 'database.insertDocument', data: staff.map((document) => JSON.stringify(document)) })
  }

  async change(staffNo: string, fields: Partial<StaffDocument>): Promise<void> {
    const data = JSON.stringify({ $set: fields })
    const how = { queryType: 'DOC', multi: false, merge: true, upsert: false }
    await this.storage({ action: 'database.modifyDocument', ...how, query: JSON.stringify({ _id: staffNo }), data })
  }

  /** `requestId` is named to send the very same request again. */
  call(staffNo: string, action: string, input: unknown = {}, requestId?: string): Promise<Answer<Json>> {
    return this.world.call(`o-${staffNo}`, action, input, 'staff', requestId)
  }

  /** The data of a call that must succeed. */
  async data(staffNo: string, action: string, input: unknown = {}): Promise<Json> {
    const answer = await this.call(staffNo, action, input)
    if (!answer.ok) throw new Error(`${action}: ${answer.error.code} ${answer.error.message}`)
    return answer.data
  }

  /** The code of a call that must be refused. */
  async refusal(staffNo: string, action: string, input: unknown = {}): Promise<string> {
    const answer = await this.call(staffNo, action, input)
    if (answer.ok) throw new Error(`${action} should be refused: ${JSON.stringify(answer.data)}`)
    return answer.error.code
  }

  private async storage(request: Record<string, unknown> & { action: string }): Promise<void> {
    const { endpoint } = this.world.running.emulator.contents
    const answer = await endpoint.handle({ ...request, envName: 'local-env', collectionName: 'staff' })
    if (answer['code']) throw new Error(String(answer['message']))
  }
}
