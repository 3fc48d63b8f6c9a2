import SitusGround
import Testing

@testable import SitusCore

struct AddressBookTests {
  @Test("A book without files knows nobody")
  func empty() throws {
    let book = AddressBook()
    let address = try #require(IPAddress("8.8.8.8"))
    #expect(book.owner(of: address) == nil)
    #expect(!book.isAnycast(address))
    #expect(book.database == nil)
  }
}
