import CCurlShim
import SitusCore
import SitusGround

/// Fetches whole files over HTTPS, one after the other, with the manners of observation.
///
/// - SeeAlso: libcurl 7.88, `libcurl-easy(3)`.
package final class FileFetcher: EasyHandle {
  /// Largest file that is fetched, in bytes.
  package static let maximumBytes = 128 << 20
  private static let maximumRedirects = 5

  /// How files are fetched.
  package struct Options: Sendable {
    package var userAgent: String
    package var guardian: AddressGuard
    /// File of the certification authorities to trust; the system's own when `nil`.
    package var authorities: String?
    /// `nil` for none: the environment is never asked.
    package var proxy: String?
    /// For one file, redirects included.
    package var timeout: Duration

    package init(
      userAgent: String, guardian: AddressGuard, authorities: String?, proxy: String?,
      timeout: Duration
    ) {
      self.userAgent = userAgent
      self.guardian = guardian
      self.authorities = authorities
      self.proxy = proxy
      self.timeout = timeout
    }
  }

  /// A file as it came.
  package struct File: Sendable {
    package var bytes: [UInt8]
    /// Where it was in the end.
    package var url: String
    /// The server's Last-Modified; `nil` when it sent none.
    package var modified: Day?
  }

  /// Why a file did not come, in words.
  package struct Failure: Error, Sendable {
    package var reason: String
  }

  let handle: UnsafeMutableRawPointer
  private let guardian: AddressGuard
  private var body: [UInt8] = []
  private var isTooLarge = false
  private var refused: IPAddress?

  package init(_ options: Options) {
    guard curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK, let handle = curl_easy_init() else {
      preconditionFailure("libcurl has no memory")
    }
    self.handle = handle
    guardian = options.guardian
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_FOLLOWLOCATION, 1)
    set(CURLOPT_MAXREDIRS, FileFetcher.maximumRedirects)
    set(CURLOPT_PROTOCOLS_STR, "https")
    set(CURLOPT_REDIR_PROTOCOLS_STR, "https")
    set(CURLOPT_USERAGENT, options.userAgent)
    set(CURLOPT_PROXY, options.proxy ?? "")
    // Lists are text and shrink tenfold.
    set(CURLOPT_ACCEPT_ENCODING, "")
    set(CURLOPT_FILETIME, 1)
    let milliseconds = max(1, Int(options.timeout / .milliseconds(1)))
    set(CURLOPT_TIMEOUT_MS, milliseconds)
    set(CURLOPT_CONNECTTIMEOUT_MS, min(milliseconds, 20_000))
    if let file = options.authorities { set(CURLOPT_CAINFO, file) }
    let context = Unmanaged.passUnretained(self).toOpaque()
    situs_curl_set_pointer(handle, CURLOPT_WRITEDATA, context)
    situs_curl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, context)
    situs_curl_set_receiver(handle, CURLOPT_WRITEFUNCTION) { bytes, size, count, context in
      guard let bytes, let context else { return 0 }
      let fetcher = Unmanaged<FileFetcher>.fromOpaque(context).takeUnretainedValue()
      return fetcher.receive(UnsafeRawBufferPointer(start: bytes, count: size * count))
        ? size * count : 0
    }
    if options.proxy == nil {
      situs_curl_set_opener(handle) { context, _, address in
        guard let context, let address else { return CURL_SOCKET_BAD }
        return Unmanaged<FileFetcher>.fromOpaque(context).takeUnretainedValue().open(address)
      }
    }
  }

  deinit { curl_easy_cleanup(handle) }

  /// Fetches one file.
  ///
  /// - Parameter url: An https address.
  /// - Returns: The file, unpacked.
  /// - Throws: `Failure` with the reason, for any status but 200, too.
  package func fetch(_ url: String) throws(Failure) -> File {
    guard let address = WebAddress(url), address.scheme == "https" else {
      throw Failure(reason: "not an https address")
    }
    body = []
    isTooLarge = false
    refused = nil
    set(CURLOPT_URL, address.url)
    set(CURLOPT_HTTPGET, 1)
    let result = curl_easy_perform(handle)
    if let refused { throw Failure(reason: "the address \(refused) is closed to us") }
    if isTooLarge { throw Failure(reason: "more than \(FileFetcher.maximumBytes) bytes") }
    guard result == CURLE_OK else {
      throw Failure(reason: curl_easy_strerror(result).map { String(cString: $0) } ?? "failed")
    }
    var status = 0
    situs_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    guard status == 200 else { throw Failure(reason: "status \(status)") }
    var final: UnsafePointer<CChar>?
    situs_curl_get_string(handle, CURLINFO_EFFECTIVE_URL, &final)
    var modified: curl_off_t = -1
    situs_curl_get_offset(handle, CURLINFO_FILETIME_T, &modified)
    return File(
      bytes: body, url: final.map { String(cString: $0) } ?? address.url,
      modified: modified > 0 ? WallClock.day(seconds: Int(modified)) : nil)
  }

  private func receive(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard body.count + bytes.count <= FileFetcher.maximumBytes else {
      isTooLarge = true
      return false
    }
    body += bytes
    return true
  }

  private func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = situs_curl_address(address, &bytes)
    guard let target = IPAddress(bytes: bytes.prefix(Int(count))) else { return CURL_SOCKET_BAD }
    if guardian.reasonClosed(target) != nil {
      refused = target
      return CURL_SOCKET_BAD
    }
    return situs_curl_open(address)
  }
}
