/** Digits of the same member with right check digits and a wrong tag, as somebody who guesses would type them. */
export const wrongDigits = (digits: string, shift: number): string => {
  const body = digits.slice(0, 10) + String((Number(digits.slice(10, 18)) + shift) % 1e8).padStart(8, '0')
  const rest = [...`${body}00`].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0)
  return body + String(98 - rest).padStart(2, '0')
}
