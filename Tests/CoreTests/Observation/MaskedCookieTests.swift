import SitusCore
import Testing

struct MaskedCookieTests {
  @Test(
    "A cookie is recorded by its name and attributes, never by its value",
    arguments: [
      ("a=1", "a=*"), ("sid=s3cret==; Path=/x; HttpOnly", "sid=*; Path=/x; HttpOnly"),
      ("s3cret", "*"), ("", ""),
      ("a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "a=*; Expires=Thu, 01 Jan 1970 00:00:00 GMT"),
      ("a=1; Domain=a.example; note=s3cret; Secure", "a=*; Domain=a.example; note=*; Secure"),
      ("=s3cret; path=/", "=*; path=/"),
    ])
  func masked(header: String, recorded: String) {
    #expect(maskedCookie(header) == recorded)
  }
}
