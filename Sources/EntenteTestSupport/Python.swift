public import Foundation

/// The Python of `$ENTENTE_PYTHON`, or `python3`, with which tests read back what was written.
public enum Python {
  /// The error output of a script that failed.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// Whether a package can be imported; otherwise the tests that need it are skipped.
  public static func has(_ package: String) -> Bool {
    let isImportable = (try? run("import \(package)")) != nil
    if !isImportable { print(skipped(package)) }
    return isImportable
  }

  /// The reason for skipped tests if a package is missing.
  public static func skipped(_ package: String) -> String {
    "\(package) is not importable by \(name): set ENTENTE_PYTHON"
  }

  /// Runs a script, and returns what it prints.
  ///
  /// - Throws: ``Failure`` with its error output.
  @discardableResult
  public static func run(_ script: String, _ arguments: [String] = []) throws -> Data {
    let process = Process()
    let (output, errors) = (Pipe(), Pipe())
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name, "-c", script] + arguments
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let message = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: String(decoding: message, as: UTF8.self))
    }
    return data
  }

  private static var name: String {
    ProcessInfo.processInfo.environment["ENTENTE_PYTHON"] ?? "python3"
  }
}
