export default definePageConfig({
  navigationBarTitleText: '挂失与解挂',
  navigationBarTextStyle: 'white',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
