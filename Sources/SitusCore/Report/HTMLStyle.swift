/// The style sheet of the page; it loads nothing.
enum HTMLStyle {
  /// What the content security policy lets through: exactly this text and no other style.
  ///
  /// - SeeAlso: W3C Content Security Policy Level 3 §8.3; a test computes it anew.
  static let digest = "sha256-LrDq9/XrxOtISbEuzJs3rz9RMuEETHFeFC5GKMM7ir0="

  static let text = """
    :root{color-scheme:light;--paper:#fbfaf7;--card:#ffffff;--ink:#1c2126;--quiet:#4d565e;\
    --line:#d9d5cb;--accent:#0b4f5c;--good:#1d5130;--good-soft:#e5f1e7;--fair:#2d4a6b;\
    --fair-soft:#e9eff6;--open:#664400;--open-soft:#fdf1d3;--bad:#8a1c1c;--bad-soft:#fbe9e7}
    *{box-sizing:border-box}
    html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;\
    color:var(--ink);background:var(--paper);-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0}
    .skip{position:absolute;left:-999rem;top:0;padding:.75rem 1.25rem;background:var(--accent);\
    color:#fff;z-index:2}
    .skip:focus{left:0}
    header,main,footer{max-width:76rem;margin:0 auto;padding:0 1.5rem}
    header{padding-top:2.75rem}
    .eyebrow{margin:0;color:var(--accent);font-weight:600;letter-spacing:.04em}
    h1{margin:.15rem 0 .5rem;font-size:clamp(1.8rem,4vw,2.7rem);line-height:1.15;\
    letter-spacing:-.015em;text-wrap:balance}
    h2{margin:3.5rem 0 .75rem;padding-top:1.25rem;border-top:3px solid var(--ink);\
    font-size:1.6rem;line-height:1.2;letter-spacing:-.01em}
    h3{margin:2rem 0 .5rem;font-size:1.2rem;line-height:1.3}
    h4{margin:1.5rem 0 .4rem;font-size:1rem}
    p{margin:.5rem 0;max-width:46rem;overflow-wrap:anywhere}
    ul,ol{margin:.5rem 0;padding-left:1.3rem;max-width:46rem}
    li{margin:.2rem 0;overflow-wrap:anywhere}
    a{color:var(--accent);text-underline-offset:.15em}
    a:hover{text-decoration-thickness:2px}
    :focus-visible{outline:3px solid var(--accent);outline-offset:2px}
    .quiet{color:var(--quiet)}
    .small{font-size:.875rem}
    code{font-family:ui-monospace,"Cascadia Mono",Menlo,Consolas,monospace;font-size:.875em;\
    overflow-wrap:anywhere}
    nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.4rem;list-style:none;margin:1.25rem 0 0;\
    padding:.75rem 0;border-top:1px solid var(--line);border-bottom:1px solid var(--line);\
    max-width:none}
    nav li{margin:0}
    nav a{display:inline-block;padding:.25rem 0}
    .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:1rem;\
    margin:1.25rem 0}
    .tile{background:var(--card);border:1px solid var(--line);border-top:4px solid var(--line);\
    border-radius:.4rem;padding:.9rem 1.1rem 1rem}
    .tile.bad{border-top-color:var(--bad)}.tile.open{border-top-color:var(--open)}
    .tile.good{border-top-color:var(--good)}.tile.fair{border-top-color:var(--fair)}
    .tile dt{color:var(--quiet);font-size:.9rem}
    .tile dd{margin:0;font-size:2rem;line-height:1.2;font-weight:650;\
    font-variant-numeric:tabular-nums}
    .tile dd+dd{font-size:.9rem;font-weight:400;line-height:1.4;color:var(--quiet)}
    .badge{display:inline-block;padding:.1rem .55rem;border:1px solid currentcolor;\
    border-radius:.3rem;font-size:.85rem;font-weight:600;white-space:nowrap;line-height:1.45}
    .badge.good{color:var(--good);background:var(--good-soft)}
    .badge.fair{color:var(--fair);background:var(--fair-soft)}
    .badge.open{color:var(--open);background:var(--open-soft)}
    .badge.bad{color:var(--bad);background:var(--bad-soft)}
    .card{background:var(--card);border:1px solid var(--line);border-left:5px solid var(--line);\
    border-radius:.4rem;padding:1rem 1.25rem;margin:1rem 0}
    .card.bad{border-left-color:var(--bad)}.card.open{border-left-color:var(--open)}
    .card.good{border-left-color:var(--good)}.card.fair{border-left-color:var(--fair)}
    .card>h3{margin:.1rem 0 .25rem;font-size:1.05rem}.card>h4{margin:.35rem 0 .25rem;font-size:1.05rem}
    .card>p:first-child{margin-top:0}
    blockquote{margin:.6rem 0;padding:0 0 0 1rem;border-left:3px solid var(--line);\
    font-size:1.1rem;max-width:46rem}
    .scroll{overflow-x:auto;margin:.75rem 0 1.25rem;background:var(--card);\
    border:1px solid var(--line);border-radius:.4rem}
    table{border-collapse:collapse;width:100%;font-size:.925rem}
    caption{text-align:left;padding:.7rem .9rem .5rem;font-weight:600}
    th,td{padding:.5rem .9rem;text-align:left;vertical-align:top;border-top:1px solid var(--line);\
    min-width:6.5rem;overflow-wrap:break-word}
    thead th{color:var(--quiet);font-weight:600;font-size:.85rem;background:#f4f2ec}
    tbody th{font-weight:600}
    td.number,th.number{min-width:0;text-align:right;font-variant-numeric:tabular-nums}
    td p,td ul{margin:.25rem 0}
    .facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.5rem 1.5rem;\
    margin:.75rem 0}
    .facts div{border-top:1px solid var(--line);padding-top:.35rem}
    .facts dt{color:var(--quiet);font-size:.85rem}
    .facts dd{margin:0;overflow-wrap:anywhere}
    details{margin:.5rem 0}
    summary{cursor:pointer;color:var(--accent);padding:.25rem 0;font-weight:500}
    .service{border-top:1px solid var(--line);margin-top:2.25rem;padding-top:.25rem}
    .share{display:block;width:100%;max-width:46rem;height:.9rem;margin:.75rem 0 .25rem;\
    border-radius:.2rem}
    .share .proven{fill:#1d5130}.share .declared{fill:#7a9cc6}.share .unknown{fill:#e0b94f}\
    .share .breaking{fill:#a83232}
    .key{display:flex;flex-wrap:wrap;gap:.2rem 1.25rem;list-style:none;padding:0;margin:.25rem 0;\
    font-size:.9rem;max-width:none}
    .key svg{width:.8rem;height:.8rem;margin-right:.4rem}
    .key .proven{fill:#1d5130}.key .declared{fill:#7a9cc6}.key .unknown{fill:#e0b94f}\
    .key .breaking{fill:#a83232}
    .blank{border:2px dashed var(--open);border-radius:.4rem;background:var(--open-soft);\
    padding:.5rem 1.1rem .8rem;margin:1rem 0;max-width:46rem}
    .blank h3{margin:.25rem 0 0;font-size:1rem}.blank .small{margin:0;color:var(--open)}
    .blank .rule{margin:0;height:1.7rem;border-bottom:1px solid var(--open)}
    .missing{color:var(--bad);font-weight:600}
    footer{margin-top:4rem;padding-top:1rem;padding-bottom:3rem;border-top:1px solid var(--line);\
    color:var(--quiet);font-size:.9rem}
    @media(max-width:60rem){table{min-width:46rem}}
    @media(max-width:40rem){header,main,footer{padding-left:1rem;padding-right:1rem}\
    .card{padding:.85rem .95rem}th,td{padding:.45rem .65rem}}
    @media print{html{font-size:9.5pt;background:#fff}header,main,footer{max-width:none;padding:0}\
    .skip,nav{display:none}.scroll{overflow:visible;border-radius:0}\
    .card,.tile,.blank,tr{break-inside:avoid}h2,h3,h4,caption{break-after:avoid}\
    thead{display:table-header-group}table{min-width:0}th,td{min-width:0;padding:.25rem .4rem}\
    .badge{white-space:normal}summary{color:var(--ink)}a{color:var(--ink)}\
    details::details-content{content-visibility:visible;display:block;block-size:auto}\
    @page{margin:16mm 14mm}}
    """
}
