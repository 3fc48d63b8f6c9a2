import ArgumentParser
import SitusCore
import SitusGround
import SitusIO

/// How a document is fetched, for every command that takes an address in place of a file.
struct FetchArguments: ParsableArguments {
  @Flag(help: "Fetch from private, loopback and other closed addresses, too.")
  var allowPrivate = false

  @Option(help: "File of certification authorities to trust instead of the system's.")
  var caFile: String?

  @Option(help: "Proxy for every request; the environment is never asked.")
  var proxy: String?

  @Option(help: "HOST:PORT:ADDRESS:PORT, connect elsewhere. May be repeated.")
  var connectTo: [String] = []

  @Option(help: "Seconds for one request.")
  var timeout = 60.0

  func validate() throws {
    for text in connectTo where ConnectMapping(text) == nil {
      throw ValidationError("--connect-to \(text): not HOST:PORT:ADDRESS:PORT")
    }
    if let proxy, ProxyAddress(proxy) == nil {
      throw ValidationError("--proxy: not [http|https|socks4|socks4a|socks5|socks5h://]HOST[:PORT]")
    }
    guard timeout > 0, timeout <= 600 else {
      throw ValidationError("--timeout is out of range")
    }
  }

  /// The bytes of a file, or of what an address answers with.
  ///
  /// - Parameters:
  ///   - source: A path, or an address that begins with `https://`.
  ///   - limit: Bytes.
  /// - Returns: The bytes, unchanged.
  /// - Throws: `InputErrors` as of `readFile` and `fetchDocument`.
  func read(_ source: String, limit: Int) throws(InputErrors) -> [UInt8] {
    let start = source.lowercased()
    guard start.hasPrefix("http://") || start.hasPrefix("https://") else {
      return try readFile(source, limit: limit)
    }
    if let caFile { try refuseUnreadable(caFile) }
    return try fetchDocument(
      source, limit: limit,
      options: FetchOptions(
        guardian: AddressGuard(allowsPrivate: allowPrivate), userAgent: "situs/\(Version.text)",
        authorities: caFile, proxy: proxy.flatMap { ProxyAddress($0) },
        connectTo: connectTo.compactMap { ConnectMapping($0) },
        timeout: .seconds(timeout)))
  }
}
