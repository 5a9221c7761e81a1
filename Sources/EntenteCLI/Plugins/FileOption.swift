import ArgumentParser

/// Reads the file option and ignores all other arguments, because the file can define the command.
struct FileOption: ParsableCommand {
  static let configuration = CommandConfiguration(helpNames: [])

  @Option(name: .customLong("db"))
  var database: String?

  @Argument(parsing: .allUnrecognized)
  var others: [String] = []
}
