import Foundation

/// The library edtf of PyPI, run by the `python3` on the path or by the interpreter that the
/// variable `EDTF_PYTHON` names.
enum PythonLibrary {
  /// Parses all strings once after a warm-up, then prints seconds, refused strings and version.
  private static let script = """
    import sys, time
    from importlib.metadata import version
    from edtf import parse_edtf
    strings = sys.stdin.read().split("\\n")
    def run(list):
        refused = 0
        for text in list:
            try:
                parse_edtf(text)
            except Exception:
                refused += 1
        return refused
    run(strings[:20])
    start = time.perf_counter()
    refused = run(strings)
    print(time.perf_counter() - start, refused, version("edtf"))
    """

  /// The speed for the first 400 strings; `nil` if Python or the library is missing.
  static func measure(_ all: [String]) -> (measurement: Measurement, version: String)? {
    let strings = all.prefix(400)
    guard let output = run(input: strings.joined(separator: "\n")) else { return nil }
    let words = output.split(separator: " ").map(String.init)
    guard words.count == 3, let seconds = Double(words[0]), let refused = Int(words[1]) else {
      return nil
    }
    let measurement = Measurement(
      nanosecondsPerString: seconds * 1e9 / Double(strings.count), refused: refused)
    return (measurement, words[2])
  }

  private static func run(input: String) -> String? {
    let process = Process()
    let python = ProcessInfo.processInfo.environment["EDTF_PYTHON"] ?? "python3"
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, "-c", script]
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    // Python may end before it has read its input, if the library is missing.
    signal(SIGPIPE, SIG_IGN)
    guard (try? process.run()) != nil else { return nil }
    try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? stdin.fileHandleForWriting.close()
    let data = stdout.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
