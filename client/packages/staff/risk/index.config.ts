export default definePageConfig({
  navigationBarTitleText: '奖励复核',
  navigationBarTextStyle: 'white',
  enablePullDownRefresh: true,
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
