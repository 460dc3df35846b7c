export default definePageConfig({
  navigationBarTitleText: '录入消费',
  navigationBarTextStyle: 'white',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
