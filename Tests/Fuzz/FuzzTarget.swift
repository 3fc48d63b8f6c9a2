import Foundation

/// The parser that `SITUS_FUZZ_PARSER` names.
private let parser: FuzzedParser = {
  let name = ProcessInfo.processInfo.environment["SITUS_FUZZ_PARSER"] ?? ""
  guard let parser = FuzzedParser(rawValue: name) else {
    let names = FuzzedParser.allCases.map(\.rawValue).joined(separator: ", ")
    fatalError("SITUS_FUZZ_PARSER is none of \(names)")
  }
  return parser
}()

/// What libFuzzer calls with each input.
///
/// - SeeAlso: LLVM, *libFuzzer*; built with `swift build --sanitize fuzzer`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  parser.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
