import Foundation

/// The program that writes Parquet: DuckDB, as a program or as a package of Python.
///
/// There is no library of Swift for Parquet, so this is an optional part: without it, everything
/// else works.
public struct ParquetTool: Sendable {
  private let arguments: [String]

  /// An error with a message of one line.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
    /// Whether DuckDB is not installed.
    public let isMissing: Bool
  }

  /// The advice where DuckDB is missing.
  public static let remedy =
    "Parquet needs DuckDB: install the program 'duckdb', or its package for Python with "
    + "'python3 -m pip install duckdb'"

  /// Finds the program `duckdb` in the folders of `$PATH`, or else a Python with the package: that
  /// of `$ENTENTE_PYTHON`, or `python3`.
  ///
  /// - Throws: ``Failure`` if there is none.
  public static func found() throws(Failure) -> ParquetTool {
    if let tool = known { return tool }
    throw Failure(description: remedy, isMissing: true)
  }

  private static let known: ParquetTool? = {
    let python = ProcessInfo.processInfo.environment["ENTENTE_PYTHON"] ?? "python3"
    let ways = [
      (["duckdb", "--version"], ["duckdb", "-c"]),
      ([python, "-c", "import duckdb"], [python, "-c", script]),
    ]
    return ways.first { (try? run($0.0)) != nil }.map { ParquetTool(arguments: $0.1) }
  }()

  private static let script = "import duckdb, sys; duckdb.execute(sys.argv[1])"

  /// Runs SQL in a database in memory.
  func execute(_ sql: String) throws(Failure) {
    try Self.run(arguments + [sql])
  }

  private static func run(_ arguments: [String]) throws(Failure) {
    #if os(macOS) || os(Linux)
      let process = Process()
      let errors = Pipe()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = arguments
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      process.standardError = errors
      do {
        try process.run()
      } catch {
        throw Failure(description: "\(error)", isMissing: true)
      }
      let message = String(
        decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        let line = message.split(separator: "\n").last.map(String.init) ?? "it failed"
        throw Failure(description: "DuckDB: \(line)", isMissing: false)
      }
    #else
      throw Failure(description: "this system starts no other programs", isMissing: true)
    #endif
  }
}
