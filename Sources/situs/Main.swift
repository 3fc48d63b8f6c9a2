import ArgumentParser
import SitusCore

/// The command line of Situs.
@main
struct Situs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "situs",
    abstract: "Tells where the personal data of each service sits and travels, with evidence.",
    version: "0.1.0")
}
