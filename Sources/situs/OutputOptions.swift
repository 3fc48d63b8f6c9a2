import ArgumentParser
import SitusCore
import SitusGround
import SitusIO

/// Where the one result of a command goes.
struct OutputOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write to this file instead of standard output, which is also -.", valueName: "file"))
  var output: String?

  /// The place, tried before there is anything to write.
  ///
  /// - Parameters:
  ///   - permissions: For a file that is not there yet.
  ///   - inputs: What the run reads.
  ///   - record: The log that the run writes.
  /// - Returns: A place that could be written.
  /// - Throws: `InputErrors` for one that the run also reads or writes; `WriteFailure`.
  func place(
    _ permissions: OutputPlace.Permissions, reading inputs: [String],
    recording record: String? = nil
  ) throws -> ResultPlace {
    try refuseClashes(outputs: [output, record].compactMap { $0 }, inputs: inputs)
    return try ResultPlace(output ?? "-", permissions: permissions)
  }
}

/// Who may read what is written.
struct FileModeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Permissions of a new report or log, in octal; a file that is there keeps its own.",
      valueName: "mode"))
  var fileMode = FileMode(bits: 0o600)

  var permissions: OutputPlace.Permissions { .exactly(fileMode.bits) }
}

/// Permissions of a file, written as `640`.
struct FileMode: ExpressibleByArgument {
  var bits: UInt32

  init(bits: UInt32) { self.bits = bits }

  init?(argument: String) {
    guard let bits = UInt32(argument, radix: 8), bits <= 0o777, bits & 0o600 == 0o600 else {
      return nil
    }
    self.bits = bits
  }

  var defaultValueDescription: String { String(bits, radix: 8) }
}

/// Standard output, or a place that was tried.
enum ResultPlace {
  case standardOutput
  case file(OutputPlace)

  /// - Parameters:
  ///   - path: `-` is standard output.
  ///   - permissions: For a file that is not there yet.
  /// - Throws: `WriteFailure` for a place that cannot be written.
  init(_ path: String, permissions: OutputPlace.Permissions) throws(WriteFailure) {
    self = path == "-" ? .standardOutput : .file(try OutputPlace(path, permissions: permissions))
  }

  var isStandardOutput: Bool {
    switch self {
    case .standardOutput: true
    case .file: false
    }
  }

  func write(_ text: String) throws(WriteFailure) {
    switch self {
    case .standardOutput: Console.result(text)
    case .file(let place): try place.write(text)
    }
  }
}
