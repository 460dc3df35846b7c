export default definePageConfig({
  navigationBarTitleText: '注销会员',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
