import Entente
import EntenteKit
import Foundation
import Testing

@Suite("Declarations of a plugin's command")
struct PluginCommandTests {
  private struct Declaring: Plugin {
    let command: PluginCommand

    var files: [PluginFile] {
      [
        PluginFile(
          path: "plugin.json",
          contents: Data(
            #"{"id": "declaring", "subject": "declaring", "version": "1.0.0", "title": "D", "description": "D."}"#
              .utf8))
      ]
    }

    var commands: [PluginCommand] { [command] }

    init(_ parameters: [PluginCommand.Parameter], name: String = "declare") {
      command = PluginCommand(name: name, abstract: "Declare.", parameters: parameters) { _, _ in
        Table(columns: [], rows: [])
      }
    }
  }

  private static func parameter(
    _ name: String, _ kind: PluginCommand.Parameter.Kind = .option, replaces: Bool = false
  ) -> PluginCommand.Parameter {
    .init(name, kind, help: "A word.", replacesCommonOption: replaces)
  }

  @Test(
    "an ambiguous parameter is refused when the plugin is added",
    arguments: [
      [parameter("db")], [parameter("columns", .flag)], [parameter("version", .flag)],
      [parameter("format", replaces: true)], [parameter("on", replaces: true)],
      [parameter("on"), parameter("on", .flag)], [parameter("On")], [parameter("")],
      [parameter("all", .arguments), parameter("one", .argument)],
    ])
  func refused(parameters: [PluginCommand.Parameter]) async throws {
    let kb = try await KnowledgeBase.inMemory()
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.add(Declaring(parameters))
    }
    #expect(error?.code == .badPlugin && error?.message.contains("the command declare") == true)
    #expect(try await kb.plugins() == [])
  }

  @Test("its name is one or two lower-case words", arguments: ["", "Declare", "a b c", "--x"])
  func name(name: String) async throws {
    let kb = try await KnowledgeBase.inMemory()
    let error = await #expect(throws: KnowledgeBaseError.self) {
      try await kb.add(Declaring([], name: name))
    }
    #expect(error?.code == .badPlugin)
  }

  @Test("own columns, arguments before the last, and names like those of arguments are allowed")
  func sound() async throws {
    let kb = try await KnowledgeBase.inMemory()
    let parameters = [
      Self.parameter("columns", replaces: true), Self.parameter("one", .argument),
      Self.parameter("from_date"), Self.parameter("all", .arguments),
    ]
    #expect(try await kb.add(Declaring(parameters, name: "declare all")))
  }
}
