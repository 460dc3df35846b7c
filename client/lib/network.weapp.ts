import Taro from '@tarojs/taro'

/** Calls back when the network comes or goes; answers how to stop. */
export const onNetwork = (listener: (connected: boolean) => void): (() => void) => {
  const heard = (state: { isConnected: boolean }) => listener(state.isConnected)
  Taro.onNetworkStatusChange(heard)
  return () => Taro.offNetworkStatusChange(heard)
}
