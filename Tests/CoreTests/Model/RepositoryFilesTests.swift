import SitusGround
import Testing

@testable import SitusCore

struct RepositoryFilesTests {
  @Test(
    "A path is told from the root of the repository",
    arguments: [
      ("a.yaml", "sub/a.yaml"), ("./a.yaml", "sub/a.yaml"), ("../a.yaml", "a.yaml"),
      (".././x/../a.yaml", "a.yaml"), ("/repo/a.yaml", "a.yaml"),
      ("/repository/a.yaml", "/repository/a.yaml"),
      ("../../a.yaml", "/a.yaml"), ("-", "-"),
    ])
  func below(typed: String, path: String) {
    #expect(RepositoryFiles(root: "/repo", workingDirectory: "/repo/sub").path(typed) == path)
  }

  @Test(
    "Without a root a path stays as it was typed but for what says nothing",
    arguments: [
      ("a.yaml", "a.yaml"), ("./a.yaml", "a.yaml"), ("../a.yaml", "../a.yaml"),
      ("/x//y.yaml", "/x/y.yaml"), ("a/../../b", "../b"), ("./", "."),
    ])
  func typed(typed: String, path: String) {
    #expect(RepositoryFiles().path(typed) == path)
  }

  @Test("A repository may be the whole machine")
  func wholeMachine() {
    #expect(RepositoryFiles(root: "/", workingDirectory: "/a").path("b") == "a/b")
  }
}
