/**
 * Loader of the build for the browser. Taro's fields reach into their inner field whenever their value changes, which happens, now and then,
 * before they were drawn for the first time and have one; then they throw, though drawing takes the value anyway. Fails where the library has
 * changed its words: then it is time to look whether this is still needed.
 */
const REACHES = /if \(this\.(inputRef|textareaRef)\.value !== value\)/

/** The source of a field that looks whether it has its inner field. */
const guarded = (source) => {
  if (!REACHES.test(source)) throw new Error('a field of @tarojs/components is not written as config/taro/guard-fields.cjs knows it')
  return source.replace(REACHES, 'if (this.$1 && this.$1.value !== value)')
}

module.exports = guarded
