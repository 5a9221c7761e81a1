extension Snapshot {
  /// Restricts ``rows(_:_:)`` and ``ranked(in:matching:words:where:_:limit:)`` to the tables and
  /// views that the SQL of a plugin may read: its own, the public views and the vocabularies.
  ///
  /// The test support uses this to run the commands of a plugin. Other methods are not restricted.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` if the plugin is incomplete.
  public func restrict(to plugin: any Plugin) throws {
    let manifest = try PluginManifest(of: plugin)
    sandbox = try PluginSandbox(db, subject: manifest.subject, timeLimit: nil)
  }
}
