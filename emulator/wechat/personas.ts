/** The demo members of the emulator. Any other caller name stands for itself as an openid. */
export interface Persona {
  readonly id: string
  readonly name: string
  readonly openid: string
  /** Given to `member.join` by the seed as `phone:<number>`. */
  readonly phone?: string
  /** Whether this one works at the demo store, and as what. */
  readonly staff?: { readonly staffNo: string; readonly role: 'clerk' | 'manager' | 'operator' }
}

export const PERSONAS: readonly Persona[] = [
  { id: 'jia', name: '会员甲', openid: 'demo-jia', phone: '13800138001' },
  { id: 'yi', name: '会员乙', openid: 'demo-yi', phone: '13800138002' },
  { id: 'bing', name: '会员丙', openid: 'demo-bing' },
  { id: 'ding', name: '会员丁', openid: 'demo-ding', phone: '13800138004' },
  { id: 'wu', name: '会员戊', openid: 'demo-wu', phone: '13800138005' },
  { id: 'ji', name: '会员己', openid: 'demo-ji', phone: '13800138006' },
  { id: 'geng', name: '会员庚', openid: 'demo-geng', phone: '13800138007' },
  { id: 'new', name: '新会员', openid: 'demo-new' },
  { id: 'clerk', name: '店员', openid: 'demo-clerk', staff: { staffNo: 'S001-11', role: 'clerk' } },
  { id: 'manager', name: '店长', openid: 'demo-manager', staff: { staffNo: 'S001-01', role: 'manager' } },
  { id: 'operator', name: '运营', openid: 'demo-operator', staff: { staffNo: 'HQ-01', role: 'operator' } },
]

const OPENID = /^[A-Za-z0-9_-]{1,64}$/

/** The openid of a persona id or of an openid itself; undefined for what cannot be one. */
export const openidOf = (caller: string): string | undefined => {
  const persona = PERSONAS.find((candidate) => candidate.id === caller)
  if (persona) return persona.openid
  return OPENID.test(caller) ? caller : undefined
}
