export default definePageConfig({
  navigationBarTitleText: '退款',
  navigationBarTextStyle: 'white',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
