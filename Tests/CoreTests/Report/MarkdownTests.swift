import Testing

@testable import SitusCore

struct MarkdownTests {
  @Test("The Markdown form has exactly this text")
  func golden() {
    #expect(
      render(Sample.smallReport(), as: .markdown) == #"""
        # Situs: Northmere Borough Council, 2026-11-23

        2 services, 2 transfers: 1 error, 0 warnings, 1 note, 1 waived; 2 hosts with a question that brought no answer.

        ## Findings

        | severity | rule | service | finding | to clear it | where |
        |---|---|---|---|---|---|
        | error | transfer.no-basis | tax | Helpdesk receives data in India. | Sign an IDTA with Helpdesk. (Head of Revenues) | inventory/a.yaml:16 |
        | note | record.incomplete | parks | Helpdesk receives data in India. | Sign an IDTA with Helpdesk. (Head of Revenues) | inventory/a.yaml:16 |

        ## Promises

        | promise | verdict | evidence | declared | not known | not so | true sentence |
        |---|---|--:|--:|--:|--:|---|
        | We promise. | Cannot be shown | 1 | 0 | 1 | 0 | 1 of 2 services is in the UK. |

        ## Services

        | service | owner | UK | EU | findings |
        |---|---|---|---|--:|
        | Parks | - | - | - | 1 |
        | Council tax | Head of Revenues | No basis on file | Cannot be decided yet | 1 |

        ## Waived

        | finding | accepted by | reason | until |
        |---|---|---|---|
        | Helpdesk receives data in India. | Head of Procurement | Being signed | 2026-12-31 |

        ## Not observed

        | host | question and outcome |
        |---|---|
        | old.capstone.example | nothing was asked |
        | revs.capstone.example | AAAA revs.capstone.example: timeout |

        """#)
  }

  @Test(
    "Outside text makes no cell, link, image, HTML, mention or reference",
    arguments: [
      ("a|b", #"a\|b"#), ("[x](javascript:1)", #"\[x\](javascript:1)"#),
      ("![x](y)", #"!\[x\](y)"#), ("<img src=x>", "&lt;img src=x&gt;"), ("`code`", #"\`code\`"#),
      ("@team", "&#64;team"), ("#12", "\\#12"), ("https://a.example", "https:&#47;/a.example"),
      ("www.a.example", "www&#46;a.example"), ("a\nb", "a b"), ("- item", #"\- item"#),
      ("a\u{202E}b", #"a\\u{202E}b"#), ("a\\|b", #"a\\\|b"#), ("&lt;", "&amp;lt;"),
      ("[\u{301}x](y)", "\\[\u{301}x\\](y)"), ("|\u{301}", "\\|\u{301}"), ("", ""),
    ])
  func injection(raw: String, encoded: String) {
    #expect(markdown(raw) == encoded)
  }
}
