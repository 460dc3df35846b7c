import { readFileSync } from 'node:fs'
import { staffSchema } from '../../shared/contracts/documents/staff'
import { World } from '../support/world'

const README = readFileSync('README.md', 'utf8')

it('the till example of the README works as it is printed', async () => {
  const example = /```js\n([\s\S]+?)```/.exec(README)![1]!
  const world = await World.start({ seed: 'demo' })
  try {
    const here = example.replace(/http:\/\/127\.0\.0\.1:3000/g, world.running.url)
    const run = new Function('require', 'fetch', `return (async () => { ${here}\nreturn answer })()`) as (
      ...given: unknown[]
    ) => Promise<Response>
    const answer = await run(require, fetch)
    expect(answer.status).toBe(201)
    expect(await answer.json()).toMatchObject({ ok: true, data: { points: 398 } })
    expect(example.trim().split('\n').length).toBeLessThanOrEqual(10)
  } finally {
    await world.close()
  }
})

it('the document by which the README registers a member of staff is one', () => {
  const document = JSON.parse(/```json\n([\s\S]+?)```/.exec(README)![1]!)
  expect(staffSchema.parse(document)).toEqual(document)
})
