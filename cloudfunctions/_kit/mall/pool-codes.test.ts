import { openCode, poolCodeId, sealCode } from './pool-codes'

beforeEach(() => void (process.env['EVERGREEN_POOL_KEY'] = 'cd'.repeat(32)))
afterEach(() => void delete process.env['EVERGREEN_EMULATOR'])

it('opens what it has sealed, and tells nothing before', () => {
  const sealed = sealCode('coffee', 7, 'ABCD-码-1234')
  expect(openCode('coffee', 7, sealed)).toBe('ABCD-码-1234')
  expect(sealed).not.toContain('ABCD')
  expect(sealCode('coffee', 7, 'ABCD-码-1234')).not.toBe(sealed)
})

it('opens nothing in another place, under another key, or changed', () => {
  const sealed = sealCode('coffee', 7, 'ABCD')
  expect(() => openCode('coffee', 8, sealed)).toThrow('cannot be opened')
  expect(() => openCode('tea', 7, sealed)).toThrow('cannot be opened')
  expect(() =>
    openCode(
      'coffee',
      7,
      sealed.replace(/\.(.)([^.]*)$/, (_, first, rest) => `.${first === 'A' ? 'B' : 'A'}${rest}`),
    ),
  ).toThrow('cannot be opened')
  expect(() => openCode('coffee', 7, 'ABCD')).toThrow('not sealed')
  process.env['EVERGREEN_POOL_KEY'] = 'ef'.repeat(32)
  expect(() => openCode('coffee', 7, sealed)).toThrow('cannot be opened')
})

it('names the same code of a gift the same, without telling it', () => {
  expect(poolCodeId('coffee', 'ABCD')).toBe(poolCodeId('coffee', 'ABCD'))
  expect(poolCodeId('coffee', 'ABCD')).not.toBe(poolCodeId('tea', 'ABCD').replace('tea', 'coffee'))
  expect(poolCodeId('coffee', 'ABCD')).not.toContain('ABCD')
})

it('knows the demo key on the emulator alone', () => {
  process.env['EVERGREEN_POOL_KEY'] = 'demo'
  expect(() => sealCode('coffee', 7, 'ABCD')).toThrow('64 hex digits')
  process.env['EVERGREEN_EMULATOR'] = '1'
  expect(openCode('coffee', 7, sealCode('coffee', 7, 'ABCD'))).toBe('ABCD')
})
