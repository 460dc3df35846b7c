import tcb from '@cloudbase/node-sdk'

/** Who calls, as the platform says; the event is never asked. */
export type Caller =
  | { readonly source: 'wechat'; readonly openid: string }
  | { readonly source: 'http' }
  | { readonly source: 'timer' }
  | { readonly source: 'unknown' }

interface PlatformContext {
  readonly TCB_SOURCE?: string
  readonly WX_OPENID?: string
}

/** A chained source (`wx_client,scf`) is a function calling a function: none of ours does, so only a plain mark is trusted. */
export const callerOf = (context: unknown): Caller => {
  let platform: PlatformContext
  try {
    platform = tcb.getCloudbaseContext(context as Parameters<typeof tcb.getCloudbaseContext>[0]) as PlatformContext
  } catch {
    return { source: 'unknown' }
  }
  const mark = platform.TCB_SOURCE
  if ((mark === 'wx_client' || mark === 'wx_devtools') && platform.WX_OPENID) return { source: 'wechat', openid: platform.WX_OPENID }
  if (mark === 'wx_http') return { source: 'http' }
  if (mark === 'wx_trigger') return { source: 'timer' }
  return { source: 'unknown' }
}
