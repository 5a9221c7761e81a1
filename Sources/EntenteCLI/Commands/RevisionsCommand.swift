import ArgumentParser
import Entente
import EntenteKit

struct RevisionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revisions",
    abstract: "The revisions of the record, with their times. --as-of takes these numbers.")

  @OptionGroup var common: CommonOptions

  func run() async throws {
    let revisions = try await common.open().revisions()
    try common.write(
      Table(
        title: "Revisions", columns: ["revision", "recorded", "note"],
        rows: revisions.map { [.init($0.number), .init($0.recorded), .init($0.note)] }))
  }
}
