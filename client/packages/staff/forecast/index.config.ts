export default definePageConfig({
  navigationBarTitleText: '到期预测',
  navigationBarTextStyle: 'white',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
