export default definePageConfig({
  navigationBarTitleText: '提醒成效',
  navigationBarTextStyle: 'white',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
