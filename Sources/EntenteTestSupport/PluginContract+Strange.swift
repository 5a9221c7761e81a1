import Entente
import EntenteKit

extension PluginContract {
  /// The commands that answer strange arguments with another error than those of the library.
  ///
  /// A trap ends the tests.
  func strangeArguments(_ kb: KnowledgeBase) async throws -> [String] {
    var values = StrangeValues(seed: 14)
    var found: [String] = []
    for command in plugin.commands {
      guard case .answer = command.action else { continue }
      for _ in 0..<25 {
        let given = command.parameters.map { parameter in
          (parameter.name, values.pick([[], [values.text()], [values.text()]]))
        }
        let arguments = PluginCommand.Arguments(
          Dictionary(uniqueKeysWithValues: given.filter { !$0.1.isEmpty }), documents: [])
        do {
          _ = try await kb.read(timeLimit: 5) { base in try command.answer(base, arguments) }
        } catch is KnowledgeBaseError {
        } catch {
          let shown = given.map { "\($0.0) \($0.1.map { String($0.prefix(40)) })" }
          found.append("\(command.name) with \(shown) throws \(type(of: error)): \(error)")
        }
      }
    }
    return found
  }
}
