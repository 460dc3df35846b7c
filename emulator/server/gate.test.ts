import { Gate } from './gate'

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('the gate', () => {
  test('refuses as busy, to be tried again, until it is opened', async () => {
    const gate = new Gate()
    await expect(gate.through(async () => 1)).rejects.toMatchObject({ code: 'busy', status: 503, headers: { 'retry-after': '1' } })
    gate.open()
    expect(await gate.through(async () => 1)).toBe(1)
  })

  test('work that must be alone waits for those inside and keeps others out', async () => {
    const gate = new Gate()
    gate.open()
    const order: string[] = []
    let leave: () => void = () => undefined
    const inside = gate.through(() => new Promise<void>((resolve) => (leave = resolve))).then(() => order.push('left'))
    const alone = gate.alone(async () => order.push('alone'))
    await tick()
    await expect(gate.through(async () => 1)).rejects.toMatchObject({ code: 'busy' })
    await expect(gate.alone(async () => 1)).rejects.toMatchObject({ code: 'busy' })
    leave()
    await Promise.all([inside, alone])
    expect(order.sort()).toEqual(['alone', 'left'])
    expect(await gate.through(async () => 2)).toBe(2)
  })

  test('opens again after work that failed', async () => {
    const gate = new Gate()
    gate.open()
    await expect(gate.alone(() => Promise.reject(new Error('x')))).rejects.toThrow('x')
    expect(await gate.through(async () => 3)).toBe(3)
  })
})
