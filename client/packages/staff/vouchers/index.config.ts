export default definePageConfig({
  navigationBarTitleText: '核销',
  navigationBarTextStyle: 'white',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
