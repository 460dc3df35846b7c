import { type RunningEmulator, startEmulator } from '../../emulator/server'
import { FixtureRoot } from '../support/fixture-root'

let root: FixtureRoot
let running: RunningEmulator
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the SDK's own types leave answers untyped.
let app: any

const SDK_ENVIRONMENT = ['TENCENTCLOUD', 'SCF_NAMESPACE', 'TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY', 'TCB_CONTEXT_CNFG'] as const

beforeAll(async () => {
  root = new FixtureRoot({ jobs: { kind: 'timer', source: 'export const main = async () => {}' } })
  running = await startEmulator({ root: root.path, dataDir: ':memory:', seed: 'none' })
  const values = ['true', 'local-env', 'local', 'local', JSON.stringify({ URL: `${running.url}/cloudbase` })]
  SDK_ENVIRONMENT.forEach((name, index) => (process.env[name] = values[index]))
  const tcb = require('@cloudbase/node-sdk')
  app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
})

afterAll(async () => {
  for (const name of SDK_ENVIRONMENT) delete process.env[name]
  await running.close()
  root.remove()
})

const bytes = Buffer.from([0xff, 0xd8, 0xff, 0, 1, 2, 3, 250])
const fetched = async (url: string) => {
  const response = await fetch(url)
  return { status: response.status, type: response.headers.get('content-type'), body: Buffer.from(await response.arrayBuffer()) }
}
const upload = async (cloudPath: string, fileContent = bytes): Promise<string> => (await app.uploadFile({ cloudPath, fileContent })).fileID

describe('the unmodified SDK', () => {
  it('gets back the bytes that it stored, replaces and deletes them', async () => {
    const fileID = await upload('photos/one.jpg')
    expect(fileID).toMatch(/^cloud:\/\/local-env\..+\/photos\/one\.jpg$/)
    expect((await app.downloadFile({ fileID })).fileContent).toEqual(bytes)
    await upload('photos/one.jpg', Buffer.from('another'))
    expect((await app.downloadFile({ fileID })).fileContent.toString()).toBe('another')
    expect((await app.deleteFile({ fileList: [fileID] })).fileList).toEqual([{ code: 'SUCCESS', fileID }])
    expect((await app.deleteFile({ fileList: [fileID] })).fileList).toMatchObject([{ code: 'STORAGE_FILE_NONEXIST' }])
    expect((await app.getTempFileURL({ fileList: [fileID] })).fileList).toMatchObject([{ code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' }])
  })

  it('stores paths with Chinese and blanks', async () => {
    const fileID = await upload('photos/春日 打卡.jpg')
    expect((await app.downloadFile({ fileID })).fileContent).toEqual(bytes)
  })

  it('is refused a path that climbs out of the bucket', async () => {
    await expect(upload('../emulator.json')).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  })
})

it('shows a file by its address for as long as was asked, and by no other', async () => {
  const fileID = await upload('photos/two.jpg')
  const [{ tempFileURL }] = (await app.getTempFileURL({ fileList: [{ fileID, maxAge: 60 }] })).fileList
  expect(await fetched(tempFileURL)).toEqual({ status: 200, type: 'image/jpeg', body: bytes })
  expect((await fetched(tempFileURL.replace('two', 'one'))).status).toBe(403)
  expect((await fetched(tempFileURL.replace(/until=\d+/, 'until=9999999999'))).status).toBe(403)
  expect((await fetched(tempFileURL.split('?')[0])).status).toBe(403)
  await running.emulator.advance((now) => now + 61_000)
  expect((await fetched(tempFileURL)).status).toBe(403)
})

it('takes no bytes without leave', async () => {
  const response = await fetch(`${running.url}/emulator/storage/photos/two.jpg`, { method: 'PUT', body: 'evil' })
  expect(response.status).toBe(403)
  expect((await app.downloadFile({ fileID: await upload('photos/two.jpg') })).fileContent).toEqual(bytes)
})

it('takes what a client uploads, for the functions to read', async () => {
  const kept = await fetch(`${running.url}/emulator/files?path=uploads%2Fa.jpg`, { method: 'POST', body: bytes })
  const { fileID } = await kept.json()
  expect((await app.downloadFile({ fileID })).fileContent).toEqual(bytes)
  expect((await fetch(`${running.url}/emulator/files?path=`, { method: 'POST', body: bytes })).status).toBe(422)
})
