import Foundation

/// Where data is kept that was fetched for this user.
package enum UserDirectory {
  /// `situs` below `XDG_DATA_HOME`, or below `.local/share` in the home folder.
  ///
  /// - SeeAlso: XDG Base Directory Specification 0.8, §3: a value that is no absolute path counts as
  ///   none.
  package static var standard: String {
    let environment = ProcessInfo.processInfo.environment
    if let stated = environment["XDG_DATA_HOME"], stated.hasPrefix("/") { return stated + "/situs" }
    return (environment["HOME"] ?? NSHomeDirectory()) + "/.local/share/situs"
  }
}

/// Where the lists of addresses are kept that were fetched for this user.
package enum RangeDirectory {
  /// `ranges` in the directory of the user.
  package static var standard: String { UserDirectory.standard + "/ranges" }

  /// The standard directory where it is there; `nil` before the first update.
  package static var usual: String? {
    FileManager.default.fileExists(atPath: standard) ? standard : nil
  }
}
