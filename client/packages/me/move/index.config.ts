export default definePageConfig({
  navigationBarTitleText: '找回会员卡',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
