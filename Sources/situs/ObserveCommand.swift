import ArgumentParser
import Foundation
import SitusCore
import SitusGround
import SitusIO

/// `situs observe`: asks about targets and writes what came back, one line each.
struct ObserveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "observe",
    abstract: "Ask DNS and HTTP about targets and write one observation a line.",
    discussion: """
      A filter: targets in, situs.observation/1 lines out, in no certain order. A target is a host, \
      a host and its roles behind a tab (app, api, mail, dns, storage, database, website, sftp, \
      login, backup, other), or a URL. A failure is an observation like any other, so every \
      question that was planned has its line. Nothing is sent to addresses that are not public \
      unless --allow-private is given. Interrupted, or ended by --deadline, it leaves whole lines, and \
      --resume goes on.
      """)

  @Argument(help: "Targets; - or none reads them from standard input, one a line.")
  var targets: [String] = []

  @OptionGroup var observation: ObservationOptions

  @Option(
    help: ArgumentHelp(
      """
      Where this machine stands, as LAT,LON in degrees; goes into the log, so that round trips can \
      exclude countries.
      """, valueName: "place"))
  var vantageAt: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var files: FileModeOptions

  @Option(help: "Log to go on with: asks what it does not answer and appends to it.")
  var resume: String?

  @Option(help: "Directory that holds adequacy/ and reference/, instead of the one shipped.")
  var data: String?

  func validate() throws {
    guard output.output == nil || resume == nil else {
      throw ValidationError("--resume appends to its log, so --output cannot be given with it")
    }
  }

  mutating func run() async throws {
    var options = try observation.observeOptions(data: data)
    let log: LogFile
    if let resume {
      log = try LogFile.resume(
        resume, permissions: files.permissions, earlier: &options.earlier)
    } else if let path = output.output, path != "-" {
      log = try LogFile.create(
        path, permissions: files.permissions, remedy: "--resume \(path) continues a log")
    } else {
      log = .standardOutput()
    }
    if let vantageAt {
      guard let position = VantagePosition(coordinates: vantageAt, vantage: options.vantage) else {
        throw ValidationError("--vantage-at \(vantageAt): expected degrees as LAT,LON: 51.5,-0.12")
      }
      try log.append(position)
    }
    let source = try TargetSource(arguments: targets)
    let observer = Observer(options: options)
    let signal = try await withThrowingTaskGroup(of: Int32?.self) { group in
      group.addTask { await Interruption.wait() }
      group.addTask {
        do {
          try await ObserveCommand.observe(observer, source, into: log)
        } catch is CancellationError {
        } catch is LogFile.Closed {
          // Whoever read has what they wanted, and the run is as good as it was.
          return ObserveCommand.readerLeft
        }
        return nil
      }
      let first = try await group.next() ?? nil
      group.cancelAll()
      try await group.waitForAll()
      return first
    }
    if signal == ObserveCommand.readerLeft { return }
    let count = await source.count
    let done = observer.finished.count
    guard count > 0 || signal != nil else {
      Console.message("situs: no targets")
      throw ExitStatus.nothingToCheck.code
    }
    if signal != nil || done < count {
      let cutShort = CutShort(
        cause: signal == nil ? .deadline : .interrupted, hostsDone: done, hosts: count)
      Console.message("situs: \(cutShort.words); --resume LOG asks the rest")
    }
    if let signal { throw ExitStatus(signal: signal).code }
  }

  /// Stands in the place of a signal.
  private static let readerLeft: Int32 = 0

  private static func observe(
    _ observer: Observer, _ source: TargetSource, into log: LogFile
  ) async throws {
    var progress = ObservationProgress(total: source.total)
    try await observer.observeLines(from: { try await source.next() }) { lines in
      try log.append(lines)
      progress.show(adding: lines.count, finished: observer.finished.count)
    }
    progress.end()
  }
}

/// Targets of the command line, or of standard input.
private enum TargetSource: Sendable {
  case list(TargetList, count: Int)
  case input(TargetReader)

  init(arguments: [String]) throws(InputErrors) {
    if arguments.isEmpty || arguments == ["-"] {
      self = .input(TargetReader())
      return
    }
    var targets: [Target] = []
    for (index, text) in arguments.enumerated() {
      do throws(InputError) {
        let site = SourceSite(file: "argument", line: index + 1, column: 1)
        if let target = try Target(line: text, at: site) { targets.append(target) }
      } catch {
        throw InputErrors([error])
      }
    }
    self = .list(TargetList(targets), count: targets.count)
  }

  func next() async throws -> [Target]? {
    switch self {
    case .list(let list, _): await list.next()
    case .input(let reader): try await reader.next()
    }
  }

  /// How many targets there will be, as far as that can be told beforehand; a list on standard
  /// input is counted when it is a file, blank lines and comments included.
  var total: Int? {
    switch self {
    case .list(_, let count): count
    case .input: ObservationProgress.isShown ? TargetReader.linesAhead() : nil
    }
  }

  var count: Int {
    get async {
      switch self {
      case .list(_, let count): count
      case .input(let reader): await reader.count
      }
    }
  }
}
