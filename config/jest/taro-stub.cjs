/**
 * A phone that keeps what it is given and can do nothing else: unit tests run in Node, where Taro itself cannot be loaded. A test that
 * wants more of it mocks `@tarojs/taro`.
 */
const kept = new Map()

module.exports = {
  __esModule: true,
  default: {
    getStorageSync: (name) => kept.get(name) ?? '',
    setStorageSync: (name, value) => void kept.set(name, value),
    removeStorageSync: (name) => void kept.delete(name),
  },
}
