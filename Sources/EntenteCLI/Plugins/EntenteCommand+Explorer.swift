public import Entente
public import EntenteExplorer

extension EntenteCommand {
  /// The explorer of a base. Its pages ask the commands of the program and of these plugins.
  ///
  /// ```swift
  /// let explorer = try await EntenteCommand.explorer(of: kb, plugins: [Sanctions()])
  /// ```
  ///
  /// - Throws: ``Entente/KnowledgeBaseError`` for a page that is not valid.
  public static func explorer(
    of kb: KnowledgeBase, plugins: [any Plugin]
  ) async throws -> Explorer {
    try await Explorer(kb) { words, documents, base in
      try await Shipped.$plugins.withValue(plugins) {
        try await Served.$page.withValue(Served(base: base, documents: documents)) {
          try await answer(to: words, database: nil)
        }
      }
    }
  }
}
