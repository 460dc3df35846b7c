import { leftBy } from './bill'

test.each([
  ['requestPayment:ok', 'paid'],
  ['requestPayment:fail cancel', 'given_up'],
  ['requestPayment:fail no permission', 'failed'],
  ['', 'failed'],
])('a sheet that says "%s" was left as %s', (errMsg, left) => expect(leftBy(errMsg)).toBe(left))
