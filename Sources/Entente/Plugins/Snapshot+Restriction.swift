extension Snapshot {
  /// From now on refuses each query of ``rows(_:_:)`` and
  /// ``ranked(in:matching:words:where:_:limit:)`` that the SQL of a plugin may not run: it reads
  /// the tables and views of the plugin, the public views and the vocabularies.
  ///
  /// The test support runs the commands of a plugin so. The other questions of the library are not
  /// restricted.
  ///
  /// - Throws: ``KnowledgeBaseError``: `badPlugin` where the plugin is not whole.
  public func restrict(to plugin: any Plugin) throws {
    let manifest = try PluginManifest(of: plugin)
    sandbox = try PluginSandbox(db, subject: manifest.subject, timeLimit: nil)
  }
}
