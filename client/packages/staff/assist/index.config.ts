export default definePageConfig({
  navigationBarTitleText: '小票补录',
  navigationBarTextStyle: 'white',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
