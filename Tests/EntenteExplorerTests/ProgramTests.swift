import EntenteTestSupport
import Foundation
import Testing

@testable import EntenteExplorer

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
    // A page of a stranger whose name leads to this machine.
    var stranger = URLRequest(url: try #require(URL(string: root + "/")))
    stranger.setValue("stranger.example", forHTTPHeaderField: "Host")
    let (_, refused) = try await URLSession.shared.data(for: stranger)
    #expect((refused as? HTTPURLResponse)?.statusCode == 421)
    #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == before)
  }

  @Test("a server on this machine knows its names; one for others answers to all")
  func names() throws {
    let names = try #require(HostNames(listeningAt: "127.0.0.1", others: ["Proxy.example"]))
    for name in ["localhost", "LOCALHOST:80", "127.0.0.1:8080", "[::1]:1", "[::1]", "proxy.example"] {
      #expect(names.contain(name), "\(name)")
    }
    for name in [nil, "", "stranger.example", "127.0.0.1.stranger.example:80", "::1"] {
      #expect(!names.contain(name), "\(name ?? "no name")")
    }
    #expect(HostNames(listeningAt: "0.0.0.0") == nil && HostNames(listeningAt: "base.example") == nil)
  }
}
