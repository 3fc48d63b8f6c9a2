/// How a code host names the files of a run: by their path below the root of the repository.
package struct RepositoryFiles: Hashable, Sendable {
  /// Absolute, links resolved, without a final slash; `nil` when paths stay as they were typed.
  private var root: String?
  private var workingDirectory = ""

  /// Paths as they were typed, but for a `./` at their front.
  package init() {}

  /// Paths below a root.
  ///
  /// - Parameters:
  ///   - root: The folder that holds the repository, absolute, links resolved.
  ///   - workingDirectory: Where relative paths begin, in the same form.
  package init(root: String, workingDirectory: String) {
    self.root = root == "/" ? "" : root
    self.workingDirectory = workingDirectory
  }

  /// The path of a file as the host knows it; one outside the repository is absolute.
  ///
  /// - Parameter file: As it was typed; `-` for standard input.
  /// - Returns: Without `.`, `..` and doubled slashes.
  package func path(_ file: String) -> String {
    if file == "-" { return file }
    let isAbsolute = file.hasPrefix("/")
    guard let root else { return Self.plain(file, isAbsolute: isAbsolute) }
    let whole = Self.plain(isAbsolute ? file : workingDirectory + "/" + file, isAbsolute: true)
    guard whole.hasPrefix(root + "/") else { return whole == root ? "." : whole }
    return String(whole.dropFirst(root.count + 1))
  }

  /// The same place in the file as the host knows it.
  package func place(_ site: SourceSite) -> SourceSite {
    SourceSite(file: path(site.file), line: site.line, column: site.column)
  }

  private static func plain(_ path: String, isAbsolute: Bool) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolute {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return isAbsolute ? "/" + joined : joined.isEmpty ? "." : joined
  }
}
