extension KnowledgeBase {
  /// Upgrades a file to the schema and the bundled dataset of this library, and keeps everything
  /// that the user wrote.
  ///
  /// A new base is made beside the file: the bundled dataset, if the file holds an edition of it,
  /// and the plugins of the file. Then everything else is carried over: revisions with their times
  /// and notes, the rows of the record that they added, what they retired and ranked, reports with
  /// their spells, rows of plugins' tables, and tables and views of the user's own. At the end the
  /// new file takes the place of the old one, which is kept beside it. Until then the old file is
  /// not written to, so a failure or a crash leaves it as it was.
  ///
  /// Revisions stay in the order of their times. A revision of a newer dataset is placed among
  /// them by its time, so the revisions after it get higher numbers.
  ///
  /// ```swift
  /// let report = try await KnowledgeBase.upgrade(at: "base.sqlite", plugins: [Budgets()])
  /// print(report.isUpToDate ? "nothing to do" : "the old file is \(report.keptFile ?? "")")
  /// ```
  ///
  /// - Parameters:
  ///   - path: A file of Entente 0.1.0 or later.
  ///   - plugins: The plugins that the program knows, packs (``Pack``) among them. Those that the
  ///     file has are carried over; others are not added.
  ///   - skippingBad: Leave out the rows that cannot be carried over, instead of throwing. They
  ///     are in ``UpgradeReport/findings``.
  ///   - isDryRun: Only report what an upgrade would do. Findings are not thrown then.
  /// - Throws: ``KnowledgeBaseError``: `badData` with a diagnostic for each row that cannot be
  ///   carried over, `missingPlugin` for a plugin of the file that `plugins` lacks, `olderSchema`
  ///   for a file from before 0.1.0, `newerSchema`, `locked`. The file is then as it was.
  @discardableResult
  public static func upgrade(
    at path: String, plugins: [any Plugin] = [], skippingBad: Bool = false, isDryRun: Bool = false
  ) async throws -> UpgradeReport {
    try await blocking {
      try Upgrader(
        path: path, plugins: plugins, bundled: .bundled(), skipsBad: skippingBad,
        isDryRun: isDryRun
      ).run()
    }
  }
}
