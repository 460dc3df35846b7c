import { idsOf } from './template-ids'

test.each([
  ['', ['expiring', 'result']],
  ['expiring=aB_1-x, result=cD', ['aB_1-x', 'cD']],
  ['result=cD', ['cD']],
  ['expiring', ['expiring']],
  ['expiring=,result=x', ['x']],
])('of templates given as %j those are asked for that it names', (said, ids) => expect(idsOf(['expiring', 'result'], said)).toEqual(ids))
