import ArgumentParser
import Foundation
import SitusCore
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
  ///
  /// ArgumentParser ends with 1 for any error that is thrown, which here means findings, so errors
  /// are mapped before it sees them.
  static func main() async {
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let errors as InputErrors {
      Console.report(errors)
      Foundation.exit(ExitStatus.inputError.rawValue)
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      let text = fullMessage(for: error)
      switch exitCode(for: error) {
      case .success:
        Console.result(text + "\n")
        Foundation.exit(ExitStatus.pass.rawValue)
      case .validationFailure:
        Console.message(text)
        Foundation.exit(ExitStatus.inputError.rawValue)
      default:
        Console.message("situs: internal error: \(error)")
        Foundation.exit(ExitStatus.internalError.rawValue)
      }
    }
  }
}
