export default definePageConfig({
  navigationBarTitleText: '意见反馈',
  navigationBarTextStyle: 'white',
  enablePullDownRefresh: true,
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
