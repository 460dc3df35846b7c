export default definePageConfig({
  navigationBarTitleText: '照片审核',
  navigationBarTextStyle: 'white',
  enablePullDownRefresh: true,
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
