extension Snapshot {
  /// Finds entities, with the codes that this snapshot has read.
  var resolver: Resolver { Resolver(db, codes: stateCodes) }

  /// The one entity with this id, abbreviation, name or code: see
  /// ``KnowledgeBase/entity(named:on:codes:)``.
  public func entity(
    named name: String, on date: String? = nil, codes scheme: CodeScheme? = nil
  ) throws -> Entity {
    try resolver.entity(named: name, on: date.map(DayRange.init), codes: scheme)
  }

  /// The entities with this name or code, and those with these words in a name: see
  /// ``KnowledgeBase/find(_:limit:on:codes:)``.
  public func find(
    _ text: String, limit: Int = 20, on date: String? = nil, codes scheme: CodeScheme? = nil
  ) throws -> [NameMatch] {
    try resolver.find(text, limit: limit, on: date.map(DayRange.init), codes: scheme)
  }
}

extension KnowledgeBase {
  /// The one entity with this id, abbreviation, name or code.
  ///
  /// Ids and names come first, then codes: `365`, `RUS` and `Q159` find Russia. A text without a
  /// scheme is looked up in COW, Gleditsch-Ward, ISO 3166, M49 and Wikidata; `cow:840` or
  /// `m49:840` names the scheme.
  ///
  /// ```swift
  /// let entity = try await kb.entity(named: "365", on: "1985")  // soviet-union
  /// ```
  ///
  /// - Parameters:
  ///   - date: EDTF: the days of the question. They decide between entities that had the same name
  ///     or code one after the other. `nil` for the default day.
  ///   - scheme: A scheme in which the text is looked up before ids and names.
  /// - Throws: ``KnowledgeBaseError``: `ambiguous` with all candidates; `notFound` with
  ///   suggestions; `badDate`.
  public func entity(
    named name: String, on date: String? = nil, codes scheme: CodeScheme? = nil
  ) async throws -> Entity {
    try await read { base in try base.entity(named: name, on: date, codes: scheme) }
  }

  /// The entities that ``entity(named:on:codes:)`` finds or has as candidates, then those with these
  /// words in a name; if there are none, those with similar names.
  ///
  /// - Parameters:
  ///   - limit: The largest number of elements; below 0 like 0.
  ///   - date: EDTF: the days on which a code is valid; `nil` for the default day.
  ///   - scheme: The scheme of the code; `nil` for all but FIPS.
  /// - Returns: One element for each entity, the best match first, with the way in which it was
  ///   found (``NameMatch/kind``); empty if nothing is similar.
  public func find(
    _ text: String, limit: Int = 20, on date: String? = nil, codes scheme: CodeScheme? = nil
  ) async throws -> [NameMatch] {
    try await read { base in try base.find(text, limit: limit, on: date, codes: scheme) }
  }

  /// All entities with this id, full name or code. Several entities can have the same name.
  ///
  /// The parameters are those of ``entity(named:on:codes:)``.
  public func entities(
    called name: String, on date: String? = nil, codes scheme: CodeScheme? = nil
  ) async throws -> [Entity] {
    try await read { base in
      try base.resolver.exact(name, on: date.map(DayRange.init), codes: scheme)
    }
  }
}
