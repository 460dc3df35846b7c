/** Taro's preset; the file stays CommonJS because Taro loads it with require. */
module.exports = {
  presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
}
