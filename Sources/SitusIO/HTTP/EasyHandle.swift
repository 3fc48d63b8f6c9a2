import CCurlShim

/// What works with one handle of libcurl's easy interface.
protocol EasyHandle: AnyObject {
  var handle: UnsafeMutableRawPointer { get }
}

extension EasyHandle {
  func set(_ option: CURLoption, _ value: Int) {
    let code = situs_curl_set_long(handle, option, value)
    precondition(code == CURLE_OK, "libcurl refused option \(option.rawValue)")
  }

  func set(_ option: CURLoption, _ value: String) {
    let code = situs_curl_set_string(handle, option, value)
    precondition(code == CURLE_OK, "libcurl refused option \(option.rawValue)")
  }
}
