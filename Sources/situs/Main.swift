import ArgumentParser
import Foundation
import SitusCore
import SitusGround
import SitusIO

/// The command line of Situs.
@main
struct Situs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "situs",
    abstract: "Tells where the personal data of each service sits and travels, with evidence.",
    version: Version.text,
    subcommands: [
      ScanCommand.self,
      CheckCommand.self,
      ExplainCommand.self,
      AdequacyCommand.self,
      InventoryCommand.self,
      DataCommand.self,
      LocateCommand.self,
      ObserveCommand.self,
      PromisesCommand.self,
      WhatIfCommand.self,
      AssessmentCommand.self,
      DiffCommand.self,
    ])

  /// Runs one command; every way to end is one of `ExitStatus`.
  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    // A file that grows past what the process may write is an error of the writing, and no crash.
    signal(SIGXFSZ, SIG_IGN)
    StandardStreams.reserve()
    Interruption.watch { number in
      Drafts.removeAll()
      Console.message("situs: interrupted")
      _exit(ExitStatus(signal: number).rawValue)
    }
    let status = await run()
    guard let failure = StandardStreams.outputFailure else { Foundation.exit(status) }
    Console.message(failure.sentence)
    let isOfResult = ExitStatus(rawValue: status)?.speaksOfResult ?? true
    Foundation.exit(isOfResult ? ExitStatus.unwritable.rawValue : status)
  }

  /// ArgumentParser prints its own page for `help` of a command that there is not.
  private static func refuseHelpOfNothing(_ arguments: [String]) throws {
    guard arguments.first == "help" else { return }
    var command: any ParsableCommand.Type = Self.self
    for name in arguments.dropFirst() where !name.hasPrefix("-") {
      let known = command.configuration.subcommands
      guard let next = known.first(where: { $0.configuration.commandName == name }) else {
        throw ValidationError("there is no command “\(name)” here; situs --help lists them")
      }
      command = next
    }
  }

  /// ArgumentParser ends with 1 for any error that is thrown, which here means findings, so errors
  /// are mapped before it sees them.
  private static func run() async -> Int32 {
    do {
      try refuseHelpOfNothing(CommandLine.arguments.dropFirst().map { $0 })
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return ExitStatus.pass.rawValue
    } catch let errors as InputErrors {
      Console.report(errors)
      return ExitStatus.inputError.rawValue
    } catch let failure as WriteFailure {
      Console.message(failure.sentence)
      return ExitStatus.unwritable.rawValue
    } catch let place as PlaceInUse {
      Console.message(place.sentence)
      return ExitStatus.tryAgain.rawValue
    } catch let code as ExitCode {
      return code.rawValue
    } catch {
      let text = fullMessage(for: error)
      switch exitCode(for: error) {
      case .success:
        Console.result(text + "\n")
        return ExitStatus.pass.rawValue
      case .validationFailure:
        Console.message(text)
        return ExitStatus.inputError.rawValue
      default:
        Console.message("situs: internal error: \(error)")
        return ExitStatus.internalError.rawValue
      }
    }
  }
}
