import { errorFields, log } from './log'

const lineOf = (fields: Record<string, unknown>): string => {
  const lines: string[] = []
  const spy = jest.spyOn(console, 'info').mockImplementation((...parts: unknown[]) => void lines.push(parts.join(' ')))
  log.info('event', fields)
  spy.mockRestore()
  return lines.join()
}

it('masks secrets, phones and codes at any depth, and keeps what names a request', () => {
  const line = lineOf({
    requestId: 'request-1',
    input: { phone: '13900000001', member: { code: '62048177351234567842' }, claimCode: 'K7Q2M4X9PTA6B' },
    headers: [{ authorization: 'EVERGREEN sig', codeSecret: 'ab' }],
    access_token: 'token-1',
  })
  expect(line).toContain('request-1')
  expect(line).not.toMatch(/13900000001|62048177351234567842|K7Q2M4X9PTA6B|EVERGREEN|"ab"|token-1/)
})

it('is one line of JSON, whatever stands in the words', () => {
  const line = lineOf(errorFields(Object.assign(new Error('first\nsecond'), { code: 'SYS_ERR' })))
  expect(line.split('\n')).toHaveLength(1)
  expect(JSON.parse(line)).toMatchObject({ level: 'info', event: 'event', errorCode: 'SYS_ERR', words: 'first\nsecond' })
})
