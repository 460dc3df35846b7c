import { createDecipheriv } from 'node:crypto'
import * as z from 'zod'

/** What a notice carries, sealed under the APIv3 key. */
export const resourceSchema = z.object({
  algorithm: z.literal('AEAD_AES_256_GCM'),
  ciphertext: z.string().max(100_000),
  nonce: z.string().min(1).max(64),
  associated_data: z.string().max(200).default(''),
})

const TAG_BYTES = 16

/** Opens it; throws where it was not sealed under this key. */
export const openResource = (apiKey: string, resource: z.infer<typeof resourceSchema>): unknown => {
  const bytes = Buffer.from(resource.ciphertext, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', apiKey, resource.nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(resource.associated_data)).setAuthTag(bytes.subarray(-TAG_BYTES))
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8'))
}
