export default definePageConfig({
  navigationBarTitleText: '微信与短信提醒',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
