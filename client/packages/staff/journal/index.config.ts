export default definePageConfig({
  navigationBarTitleText: '我的记录',
  navigationBarTextStyle: 'white',
  enablePullDownRefresh: true,
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
