import GRDB

/// The pages of a plugin for the explorer.
extension PluginInstaller {
  /// - Parameter commands: The first words of the plugin's own commands.
  func addPages(
    _ contents: PluginContents, _ sandbox: PluginSandbox, commands: Set<String>
  ) throws {
    for (position, file) in contents.files(in: "pages").enumerated() {
      let page = try PluginPage(json: file.text, file: file.path)
      try page.check(file.path)
      try checkQueries(page, file.path, sandbox)
      try checkQuestions(page, file.path, contents.manifest, commands, sandbox)
      let pattern = page.words.map { $0.hasPrefix("{") ? "{}" : $0 }.joined(separator: "/")
      if let other = try String.fetchOne(
        db, sql: "SELECT plugin_id FROM plugin_page WHERE pattern = ?", arguments: [pattern])
      {
        throw KnowledgeBaseError(
          .conflictingPlugin, "\(file.path): the plugin \(other) has a page \(page.path)")
      }
      try db.execute(
        literal: """
          INSERT INTO plugin_page (pattern, plugin_id, position, file, page)
          VALUES (\(pattern), \(contents.manifest.id), \(position), \(file.path), \(file.text))
          """)
    }
  }

  private func checkQueries(
    _ page: PluginPage, _ file: String, _ sandbox: PluginSandbox
  ) throws {
    if let addresses = page.addresses {
      let found = try sandbox.inspect(addresses, file: "\(file): addresses", isOfProgram: true)
      guard Set(found.columns) == Set(page.names), found.parameters.isEmpty else {
        throw KnowledgeBaseError(
          .badPlugin,
          "\(file): addresses: a SELECT of the columns \(page.names.joined(separator: ", "))")
      }
    }
    for parameter in page.parameters ?? [] {
      for (key, sql, count) in [
        ("choicesFrom", parameter.choicesFrom, 1), ("examplesFrom", parameter.examplesFrom, 2),
      ] {
        guard let sql else { continue }
        let place = "\(file): \(key) of \(parameter.name)"
        let found = try sandbox.inspect(sql, file: place, isOfProgram: true)
        guard found.columns.count == count, found.parameters.isEmpty else {
          throw KnowledgeBaseError(
            .badPlugin, "\(place): a SELECT of \(count == 1 ? "one column" : "\(count) columns")")
        }
      }
    }
  }

  /// A question is one of the program, of the plugin, or of a plugin that it requires.
  private func checkQuestions(
    _ page: PluginPage, _ file: String, _ manifest: PluginManifest, _ commands: Set<String>,
    _ sandbox: PluginSandbox
  ) throws {
    let queries = try String.fetchSet(db, sql: "SELECT id FROM saved_query")
    for section in page.sections {
      let command = section.question.first ?? ""
      if command == "sql", section.question.count > 1, !section.question[1].hasPrefix("{") {
        let sql = PluginPage.placeholders(in: section.question[1]).reduce(section.question[1]) {
          $0.replacing("{\($1)}", with: "x")
        }
        _ = try sandbox.inspect(sql, file: "\(file): sections: \(section.id)", isOfProgram: true)
      }
      let isOfProgram = PluginCommand.programCommands.contains(command)
      // The commands in Swift of required plugins are not known here.
      let isKnown =
        isOfProgram
        ? PluginCommand.pageQuestions.contains(command)
        : commands.contains(command) || queries.contains(command)
          || manifest.requires?.isEmpty == false
      guard isKnown else {
        throw KnowledgeBaseError(
          .badPlugin, "\(file): sections: \(section.id): there is no question '\(command)'")
      }
    }
  }
}
