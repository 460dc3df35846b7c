import { TEMPLATE_NAMES } from '../../shared/domain/reminders/kinds'
import { templateIds } from './templates'

test.each([
  [undefined, Object.fromEntries(TEMPLATE_NAMES.map((name) => [name, name]))],
  ['expiring=aB_1-x, result=cD', { expiring: 'aB_1-x', result: 'cD' }],
  ['expiring,campaign=x', { expiring: 'expiring', campaign: 'x' }],
  ['', {}],
] as const)('templates said as %j are asked for as %j', (said, ids) => expect(templateIds(said)).toEqual(ids))
