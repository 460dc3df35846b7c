/** Numbers as members read them. */

/** 39800 → `398`, 39850 → `398.50`. */
export const yuan = (fen: number): string => {
  const whole = Math.trunc(fen / 100)
  const rest = Math.abs(fen % 100)
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0')}`
}

/** 1280 → `1,280`. */
export const grouped = (value: number): string =>
  Math.abs(value) < 1000 ? String(value) : String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** 13800138000 → `138****8000`. */
export const maskPhone = (phone: string): string => `${phone.slice(0, 3)}****${phone.slice(-4)}`

/** 林溪 → `林*`; a member without a name is `会员`. */
export const maskName = (name: string | null): string => {
  if (!name) return '会员'
  const [first, ...rest] = Array.from(name)
  return first + '*'.repeat(Math.min(Math.max(rest.length, 1), 2))
}
