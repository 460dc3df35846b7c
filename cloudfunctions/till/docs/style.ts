/** Style of the docs page; inline, because the page loads nothing. */
export const STYLE = `
:root{--ink:#1d2b24;--soft:#5b6b62;--paper:#faf8f3;--card:#fff;--line:#e4e0d6;--green:#1f6f4a;--tint:#e8f1ea;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#e6ece8;--soft:#a3b2a9;--paper:#121815;--card:#1a221e;--line:#2c3832;--green:#7fcea4;--tint:#20302a}}
*{box-sizing:border-box}html{scroll-behavior:smooth}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.7 system-ui,-apple-system,"PingFang SC","Noto Sans CJK SC",sans-serif}
header,main{max-width:960px;margin:0 auto;padding:0 24px}header{padding-top:56px}
.brand{color:var(--green);letter-spacing:.2em;margin:0}h1{font-size:32px;line-height:1.3;margin:.1em 0 .6em}h2{font-size:20px;margin:0}h3{font-size:16px;margin:28px 0 8px}
a{color:var(--green)}nav{display:flex;flex-wrap:wrap;gap:8px;margin:24px 0 8px}
nav a{display:inline-flex;align-items:center;min-height:44px;padding:0 16px;border:1px solid var(--line);border-radius:22px;background:var(--card);text-decoration:none}
nav a:hover{border-color:var(--green)}
section{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:28px;margin:24px 0;scroll-margin-top:16px}
code,pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.9em}code{background:var(--tint);padding:.1em .35em;border-radius:5px;overflow-wrap:anywhere}
pre{background:var(--tint);padding:16px;border-radius:10px;overflow:auto}h2 code{background:none;padding:0}
.verb{background:var(--green);color:var(--card);border-radius:6px;padding:2px 10px;font-size:14px;vertical-align:2px}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;min-width:560px}th{text-align:left;color:var(--soft);font-weight:500}
td,th{padding:8px 12px;border-bottom:1px solid var(--line);vertical-align:top;font-size:15px}.need{color:var(--green);font-weight:500}
.either{color:var(--soft);margin:12px 0 4px}.status{display:inline-block;min-width:44px;text-align:center;border-radius:6px;background:var(--tint);padding:0 8px;font-size:14px}
.status.good{background:var(--green);color:var(--card)}ul.refusals{list-style:none;padding:0;margin:0}.refusals li{padding:6px 0;border-bottom:1px solid var(--line)}
small{color:var(--soft);font-weight:400}summary{cursor:pointer;min-height:44px;display:flex;align-items:center;color:var(--green)}
`
