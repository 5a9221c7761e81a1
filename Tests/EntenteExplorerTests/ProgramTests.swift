import EntenteTestSupport
import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite("The program")
struct ProgramTests {
  @Test("entente serve prints the port it got, and answers a client")
  func serve() async throws {
    let file = try await Bundled.copy()
    defer { try? FileManager.default.removeItem(atPath: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("entente")
    process.arguments = ["serve", "--port", "0", "--db", file]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer { process.terminate() }
    let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    let match = try #require(line.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\//))
    let root = "http://127.0.0.1:\(match.1)"
    let before = try Data(contentsOf: URL(fileURLWithPath: file))
    for (address, status) in [
      ("/", 200), ("/organizations/csto?on=2009-06-14", 200), ("/matrix/nothing", 404),
      ("/reconcile", 200), ("/sql.csv?query=SELECT+1", 200),
    ] {
      let url = try #require(URL(string: root + address))
      let (data, response) = try await URLSession.shared.data(from: url)
      #expect((response as? HTTPURLResponse)?.statusCode == status, "\(address)")
      #expect(!data.isEmpty, "\(address)")
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
  }
}
