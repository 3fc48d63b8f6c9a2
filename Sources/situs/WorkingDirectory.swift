import Foundation
import SitusCore
import SitusGround
import SitusIO

extension RepositoryFiles {
  /// Paths below the root of the repository that the working directory lies in, or below the working
  /// directory where there is none.
  ///
  /// The root is the nearest folder with a `.git`, which is a folder, or a file in a work tree.
  static var ofWorkingDirectory: RepositoryFiles {
    let start = FileManager.default.currentDirectoryPath
    let directory = OutputPlace.realPath(start) ?? start
    var root = directory
    while !FileManager.default.fileExists(atPath: root + "/.git") {
      guard let slash = root.lastIndex(of: "/"), root != "/" else {
        return RepositoryFiles(root: directory, workingDirectory: directory)
      }
      root = String(root[..<slash])
    }
    return RepositoryFiles(root: root, workingDirectory: directory)
  }
}
