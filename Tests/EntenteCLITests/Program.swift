import Foundation

/// The built program `entente`, run as a separate process.
struct Program {
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Test bundle and program are in the same folder.
  static let executable = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("entente")

  /// The bundled dataset as a file, built once by the program.
  static let database: String = {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-cli-\(UUID().uuidString)")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = folder.appendingPathComponent("base.sqlite").path
    _ = try? run(["build", "--db", path])
    return path
  }()

  static func run(
    _ arguments: [String], environment: [String: String] = [:], in folder: URL? = nil,
    input: String? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    var variables = ProcessInfo.processInfo.environment.merging(["COLUMNS": "120"]) { $1 }
    variables["ENTENTE_DB"] = nil
    process.environment = variables.merging(environment) { $1 }
    process.currentDirectoryURL = folder ?? FileManager.default.temporaryDirectory
    let (output, errors, standardInput) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = standardInput
    try process.run()
    if let input { try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
    try standardInput.fileHandleForWriting.close()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let complaint = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: text, errors: complaint)
  }

  /// Runs a command on the bundled dataset.
  static func ask(_ arguments: String...) throws -> Outcome {
    try run(arguments + ["--db", database])
  }

  /// A copy of the database and a list in CSV.
  static func baseAndList(_ list: String) throws -> (base: String, list: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "entente-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let base = folder.appendingPathComponent("base.sqlite").path
    try FileManager.default.copyItem(atPath: Program.database, toPath: base)
    let file = folder.appendingPathComponent("list.csv")
    try list.write(to: file, atomically: true, encoding: .utf8)
    return (base, file.path)
  }
}
