import { newAccount } from '../../../tests/support/examples'
import { MemoryStore } from '../../../tests/support/memory-store'
import { asMember } from '../../_kit/people'
import { updateSettings } from './settings-update'

const MEMBER = '6204817735'
const OPENID = `openid-${MEMBER}`
const ALL_ON = { points: true, service: true, activity: true }

/** A database that counts only documents which a change has made different, as MongoDB's own `modified` does. */
class CountingChanges extends MemoryStore {
  override async update(...[collection, where, set]: Parameters<MemoryStore['update']>): Promise<number> {
    const before = JSON.stringify(this.all(collection))
    const matched = await super.update(collection, where, set)
    return JSON.stringify(this.all(collection)) === before ? 0 : matched
  }
}

/** A member whose person is bound to the WeChat account `openid`. */
const stored = (openid: string | null) => {
  const store = new CountingChanges()
  store.seed('accounts', newAccount(MEMBER))
  const person = { _id: MEMBER, schema: 1, openid, phone: null, consents: [], inviteToken: null, joinedAt: '2026-11-24T10:00:00.000+08:00' }
  store.seed('members', asMember(person))
  return store
}

const switchAllOn = (store: MemoryStore) => updateSettings({ store, openid: OPENID, now: 0, requestId: 'settings-once', input: ALL_ON })

it('answers the same when the same wish comes again, also where the database counts that as no change', async () => {
  expect(await switchAllOn(stored(OPENID))).toEqual(ALL_ON)
})

it.each([null, 'openid-new'])('keeps no wish of somebody whose card has left him meanwhile (now with %j)', async (openid) => {
  expect(await switchAllOn(stored(openid))).toMatchObject({ refused: 'not_joined' })
})
