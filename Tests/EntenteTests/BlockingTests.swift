import Entente
import Foundation
import Synchronization
import Testing

@Suite("Work that blocks", .timeLimit(.minutes(20)))
struct BlockingTests {
  /// A plugin whose first reading waits until the gate is opened.
  private final class Gate: Plugin {
    private let isFirst = Mutex(true)
    private let arrived = DispatchSemaphore(value: 0)
    private let opened = DispatchSemaphore(value: 0)

    var files: [PluginFile] {
      pass()
      let manifest =
        #"{"id": "gate", "subject": "gate", "version": "1.0.0", "title": "Gate", "description": "Gate."}"#
      return [PluginFile(path: "plugin.json", contents: Data(manifest.utf8))]
    }

    var functions: [SQLFunction] {
      pass()
      return []
    }

    private func pass() {
      guard isFirst.withLock({ first in defer { first = false }; return first }) else { return }
      arrived.signal()
      opened.wait()
    }

    /// Whether something waits at the gate; returns at once.
    func hasArrived() -> Bool { arrived.wait(timeout: .now()) == .success }

    func open() { opened.signal() }
  }

  private static func package() throws -> String {
    let folder = try Places.temporary()
    let descriptor = """
      {
        "name": "p", "title": "P", "version": "1", "created": "2020-01-01",
        "resources": [
          {
            "name": "revision", "path": "revision.csv",
            "schema": {
              "fields": [
                {"name": "id", "type": "integer"}, {"name": "recorded", "type": "string"},
                {"name": "note", "type": "string"}
              ]
            }
          }
        ]
      }
      """
    try Data(descriptor.utf8).write(to: folder.appendingPathComponent("datapackage.json"))
    try Data("id,recorded,note\n1,2020-01-01,First.\n".utf8)
      .write(to: folder.appendingPathComponent("revision.csv"))
    return folder.path
  }

  // 2026-11-29: four builds stopped all other tasks of a program until they were done.
  @Test("more builds or openings than threads of the pool leave other tasks running", arguments: [true, false])
  func heartbeat(isBuild: Bool) async throws {
    let count = 2 * ProcessInfo.processInfo.activeProcessorCount + 2
    let folder = try Places.temporary()
    let package = try Self.package()
    let base = folder.appendingPathComponent("base.sqlite").path
    try await KnowledgeBase.create(at: base)
    let gates = (0..<count).map { _ in Gate() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, gate) in gates.enumerated() {
        group.addTask {
          guard isBuild else {
            return try await KnowledgeBase.open(at: base, plugins: [gate]).close()
          }
          let path = folder.appendingPathComponent("\(number).sqlite").path
          try await KnowledgeBase.build(at: path, packages: [package], plugins: [gate])
        }
      }
      // All wait at the same time, and this task still runs and lets them pass.
      group.addTask {
        defer { for gate in gates { gate.open() } }
        for gate in gates {
          while !gate.hasArrived() {
            try await Task.sleep(for: .milliseconds(10))
          }
        }
      }
      try await group.waitForAll()
    }
  }
}
