export default definePageConfig({
  navigationBarTitleText: '任务运行',
  navigationBarTextStyle: 'white',
  enablePullDownRefresh: true,
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
