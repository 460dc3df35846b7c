/** Parts of a multipart/form-data body by name, as the SDK's cloud call sends them. Undefined when it is not well formed. */
export const parseMultipart = (contentType: string, body: Buffer): Map<string, Buffer> | undefined => {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/.exec(contentType)
  const marker = Buffer.from(`--${boundary?.[1] ?? boundary?.[2] ?? ''}`)
  if (!boundary || body.indexOf(marker) !== 0) return undefined
  const parts = new Map<string, Buffer>()
  let at = marker.length
  while (body.subarray(at, at + 2).toString('latin1') !== '--') {
    const headEnd = body.indexOf('\r\n\r\n', at)
    const next = body.indexOf(Buffer.concat([Buffer.from('\r\n'), marker]), headEnd)
    const name = headEnd < 0 ? undefined : /name="([^"]*)"/.exec(body.subarray(at, headEnd).toString('utf8'))?.[1]
    if (next < 0 || name === undefined) return undefined
    parts.set(name, body.subarray(headEnd + 4, next))
    at = next + 2 + marker.length
  }
  return parts
}
