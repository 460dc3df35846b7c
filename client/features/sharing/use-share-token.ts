import { useEffect, useState } from 'react'
import { fetchShare, keptToken } from './api'

/**
 * What names the member on cards that he sends: asked for once, then kept, so that it is there before WeChat asks for the card (which it
 * does without waiting). Undefined for who is no member; his cards name nobody.
 */
export const useShareToken = (): string | undefined => {
  const [token, setToken] = useState(keptToken)
  useEffect(() => {
    if (!token) fetchShare().then((share) => setToken(share.token), ignore)
  }, [token])
  return token
}

const ignore = (): void => undefined
