import Testing

@testable import SitusCore

struct SupplierQuestionsTests {
  private func questions(_ host: SeenHost, declared: String? = nil) throws -> [String] {
    try CheckSample.report([host], declared: declared).hosts[0].questions
  }

  @Test("An edge that hides the origin is asked about by its name and that of the cloud behind it")
  func origin() throws {
    let questions = try questions(CheckSample.hidden, declared: "GB")
    #expect(
      questions.contains(
        "In which Amazon Web Services region is the origin behind Amazon CloudFront, and to which"
          + " does it fail over?"))
    #expect(questions.contains { $0.contains("limited to United Kingdom") })
  }

  @Test(
    "A region that shows is asked whether it is the only one, and storage that does not is asked")
  func region() throws {
    let questions = try questions(CheckSample.balanced, declared: "GB")
    #expect(questions[0].contains("aws:eu-west-2 (United Kingdom) the only region"))
    #expect(questions.contains { $0.contains("its replicas and its backups rest") })
    #expect(!questions.contains { $0.contains("points of presence") })
  }

  @Test("A contradiction is asked first and names both places; a place abroad asks for a mechanism")
  func contradiction() throws {
    let questions = try questions(CheckSample.bucket, declared: "UK")
    #expect(questions[0].contains("storage and processing in United States"))
    #expect(questions[0].contains("“UK”"))
    #expect(questions.contains { $0.contains("risk assessment cover United States") })
    #expect(questions.contains { $0.contains("replicas and backups") })
  }

  @Test("The owner's country is asked about unless it is the declared one")
  func owner() throws {
    #expect(
      try questions(CheckSample.balanced, declared: "GB").contains {
        $0.contains("owners of Amazon Web Services (United States)")
      })
    #expect(
      try !questions(CheckSample.balanced, declared: "US").contains { $0.contains("owners of") })
  }

  @Test("A host without an answer is asked about itself")
  func unseen() throws {
    #expect(try questions(CheckSample.unseen)[0].contains("host names"))
  }

  @Test("Mailboxes of Microsoft 365 are asked for their geography")
  func mail() throws {
    let host = SeenHost(
      chain: ["vendor.example"], mailExchangers: ["vendor-example.mail.protection.outlook.com"])
    #expect(try questions(host).contains { $0.contains("Microsoft 365 geography") })
  }
}
