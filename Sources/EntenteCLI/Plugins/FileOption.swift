import ArgumentParser

/// Reads which file the arguments name, whatever else they say: the file may bring the command.
struct FileOption: ParsableCommand {
  static let configuration = CommandConfiguration(helpNames: [])

  @Option(name: .customLong("db"))
  var database: String?

  @Argument(parsing: .allUnrecognized)
  var others: [String] = []
}
