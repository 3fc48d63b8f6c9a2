import ArgumentParser
import Foundation
import SitusCore
import SitusGround
import SitusIO

/// Where the observations of a scan come from: the network, a log, or nowhere.
struct EvidenceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Use this observation log and ask nothing; repeated, several as one.", valueName: "log"))
  var from: [String] = []

  @Flag(help: "Ask nothing: report from declarations alone.")
  var offline = false

  @Option(help: ArgumentHelp("Keep the observations in this new file.", valueName: "log"))
  var record: String?

  @OptionGroup var observation: ObservationOptions
  @OptionGroup var files: FileModeOptions

  var permissions: OutputPlace.Permissions { files.permissions }

  func validateSources() throws {
    guard from.isEmpty || !offline else {
      throw ValidationError("--from and --offline exclude each other")
    }
    guard record == nil || (from.isEmpty && !offline) else {
      throw ValidationError("--record needs a scan that observes")
    }
  }

  /// What was gathered, and how the gathering ended.
  struct Gathered {
    var log: ObservationLog
    /// Whether questions were sent.
    var hasAsked = false
    var cutShort: CutShort?
    /// The signal that ended it.
    var signal: Int32?
  }

  /// The observations about the hosts that the inventory names, in no certain order.
  ///
  /// - Parameters:
  ///   - inventory: Whose hosts are asked about.
  ///   - data: The directory of the shipped tables that the user named.
  ///   - position: Where this machine stands; recorded and kept with the observations.
  /// - Returns: A log that may be empty.
  /// - Throws: `InputErrors` when a log cannot be read, `WriteFailure` when none can be written.
  func gather(
    for inventory: Inventory, data: String?, at position: VantagePosition? = nil
  ) async throws -> Gathered {
    try await gather(
      planTargets(inventory), usualVantage: inventory.organisation.vantage?.name, data: data,
      at: position)
  }

  /// The observations about the targets, in no certain order.
  ///
  /// - Parameters:
  ///   - targets: The hosts that are asked about, unless a log is read.
  ///   - usualVantage: The vantage when none is given on the command line.
  ///   - data: The directory of the shipped data, when one was named.
  ///   - position: Where this machine stands; recorded and kept with the observations.
  /// - Returns: The whole log that was named, or what was observed.
  /// - Throws: `InputErrors` for a log that cannot be read, and what the observation throws.
  func gather(
    _ targets: [Target], usualVantage: String? = nil, data: String?,
    at position: VantagePosition? = nil
  ) async throws -> Gathered {
    if offline { return Gathered(log: ObservationLog(observations: [])) }
    if !from.isEmpty { return Gathered(log: try readLogs(from)) }
    let file = try record.map { path in
      try LogFile.create(
        path, permissions: permissions,
        remedy: "give another name, or read this one with --from \(path)")
    }
    if let file, let position { try file.append(position) }
    var gathered = try await observe(targets, usualVantage: usualVantage, into: file, data: data)
    if let position { gathered.log.positions.append(position) }
    if let cutShort = gathered.cutShort {
      Console.message("situs: \(cutShort.words)" + (record.map { "; its log is \($0)" } ?? ""))
    }
    return gathered
  }

  /// Observes until all is answered, the deadline passes or the user interrupts; what was observed
  /// until then is kept and reported, and what was not is listed.
  private func observe(
    _ targets: [Target], usualVantage: String?, into file: LogFile?, data: String?
  ) async throws -> Gathered {
    let observer = Observer(
      options: try observation.observeOptions(usualVantage: usualVantage, data: data))
    let gathering = Gathering(progress: ObservationProgress(total: targets.count))
    let signal = await withTaskGroup(of: Int32?.self) { group in
      group.addTask { await Interruption.wait() }
      group.addTask {
        do {
          let source = TargetList(targets)
          try await observer.observe(from: { await source.next() }) { batch in
            try file?.append(batch)
            await gathering.add(batch, finished: observer.finished.count)
          }
        } catch {
          await gathering.fail(error)
        }
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      await group.waitForAll()
      return first
    }
    await gathering.end()
    if let error = await gathering.failure, !(error is CancellationError) { throw error }
    let done = observer.finished.count
    let isShort = signal != nil || done < targets.count
    return Gathered(
      log: ObservationLog(observations: await gathering.observations), hasAsked: true,
      cutShort: isShort
        ? CutShort(
          cause: signal == nil ? .deadline : .interrupted, hostsDone: done, hosts: targets.count)
        : nil, signal: signal)
  }

  /// What has been observed so far.
  private actor Gathering {
    var observations: [Observation] = []
    var failure: (any Error)?
    private var progress: ObservationProgress

    init(progress: ObservationProgress) { self.progress = progress }

    func add(_ batch: [Observation], finished: Int) {
      observations += batch
      progress.show(adding: batch.count, finished: finished)
    }
    func end() { progress.end() }
    func fail(_ error: any Error) { failure = error }
  }
}
