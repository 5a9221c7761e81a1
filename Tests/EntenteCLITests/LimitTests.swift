import Foundation
import Testing

@Suite("Limits of the program")
struct LimitTests {
  private static let long = "replace(hex(zeroblob(1000000)), '00', 'aa')"

  @Test(
    "a query stops at its time limit, also within one slow function, and while it writes rows",
    arguments: [
      "SELECT instr(\(long), substr(\(long), 1, 900000) || 'b')",
      "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",
    ])
  func time(sql: String) throws {
    let outcome = try Program.ask("sql", sql, "--time-limit", "0.3")
    #expect(outcome.status == 75)
    #expect(outcome.errors == "entente: stopped after 0.3 s, the time limit\n")
  }

  @Test(
    "a statement that needs too much memory is refused",
    arguments: [
      "SELECT zeroblob(1000000000)",
      "SELECT " + Array(repeating: "randomblob(4000000)", count: 200).joined(separator: ", "),
    ])
  func memory(sql: String) throws {
    let outcome = try Program.ask("sql", sql)
    #expect(outcome.status == 75, "\(outcome.errors)")
    #expect(outcome.output == "")
  }

  @Test("a reader that stops early ends an endless query")
  func head() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let sql = "WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n"
    process.arguments = [
      "-c",
      "'\(Program.executable.path)' sql '\(sql)' --format csv --time-limit 1000 "
        + "--db '\(Program.database)' | head -n 3",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(text == "x\n1\n2\n")
  }

  @Test("a full device is an error")
  func fullDevice() throws {
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = ["sql", "SELECT 1", "--db", Program.database]
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 74)
  }
}
