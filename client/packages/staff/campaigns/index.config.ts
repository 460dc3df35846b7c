export default definePageConfig({
  navigationBarTitleText: '活动与预算',
  navigationBarTextStyle: 'white',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
