import Foundation
import GRDB
// The FTS5 structures belong to the module that imports the header first.
import GRDBSQLite

/// The SQL function `entente_bm25`, which computes the same BM25 score as FTS5, but faster.
///
/// FTS5's `bm25()` looks up the length of each passage in a table, and reads the whole list of each
/// word again to count passages. This function reads the lengths of an index once for each state of
/// the file, and counts each word once.
final class FullTextRanking {
  /// The length of each passage of one index in words, by row id.
  private var lengths: [Int32] = []
  /// The number of passages with a word.
  private var counts: [String: Int] = [:]
  /// The limits of the search that runs.
  var allowance: Allowance?

  /// The rankings by connection.
  private static let known = Registry()

  /// The ranking of a connection. The first call registers the function.
  ///
  /// - Throws: ``KnowledgeBaseError``: `failedSQL` if SQLite was built without FTS5.
  static func of(_ db: Database) throws -> FullTextRanking {
    guard let connection = db.sqliteConnection else {
      throw KnowledgeBaseError(.failedSQL, "the connection is closed")
    }
    if let ranking = known[connection] { return ranking }
    guard let api = api(connection) else {
      throw KnowledgeBaseError(.failedSQL, "this SQLite has no full-text search")
    }
    let ranking = FullTextRanking()
    let context = Unmanaged.passRetained(Owner(connection, ranking)).toOpaque()
    let status = api.pointee.xCreateFunction?(
      api, "entente_bm25", context, rank,
      { pointer in
        guard let pointer else { return }
        let owner = Unmanaged<Owner>.fromOpaque(pointer).takeRetainedValue()
        FullTextRanking.known[owner.connection] = nil
      })
    guard status == SQLITE_OK else {
      throw KnowledgeBaseError(
        .failedSQL, "the ranking function of full-text search cannot be registered")
    }
    known[connection] = ranking
    return ranking
  }

  /// Reads the lengths of all passages of an index.
  func remember(_ table: String, _ db: Database) throws {
    forget()
    let cursor = try StatementCursor(
      db, "SELECT id, sz FROM \((table + "_docsize").quotedDatabaseIdentifier) ORDER BY id")
    defer { cursor.rewind() }
    while try cursor.step() {
      let row = cursor.int(0)
      // With widely spread row ids the array would be mostly empty; look up each length instead.
      guard row >= 0, row < 4 * lengths.count + 100_000 else {
        lengths = []
        return
      }
      while lengths.count < row { lengths.append(-1) }
      lengths.append(Self.sum(cursor.bytes(1)))
    }
  }

  /// Drops the cached lengths and counts when the file changes.
  func forget() {
    lengths = []
    counts = [:]
  }

  /// The owner of the registered function; it lives as long as the connection.
  private final class Owner {
    let connection: OpaquePointer
    let ranking: FullTextRanking

    init(_ connection: OpaquePointer, _ ranking: FullTextRanking) {
      self.connection = connection
      self.ranking = ranking
    }
  }

  private final class Registry: @unchecked Sendable {
    private let lock = NSLock()
    private var rankings: [OpaquePointer: FullTextRanking] = [:]

    subscript(connection: OpaquePointer) -> FullTextRanking? {
      get { lock.withLock { rankings[connection] } }
      set { lock.withLock { rankings[connection] = newValue } }
    }
  }

  private static func api(_ connection: OpaquePointer) -> UnsafeMutablePointer<fts5_api>? {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nil) == SQLITE_OK
    else { return nil }
    var api: UnsafeMutablePointer<fts5_api>?
    withUnsafeMutablePointer(to: &api) { place in
      _ = sqlite3_bind_pointer(statement, 1, place, "fts5_api_ptr", nil)
      sqlite3_step(statement)
    }
    return api
  }

  /// The sum of numbers encoded as SQLite varints.
  private static func sum(_ bytes: UnsafeRawBufferPointer) -> Int32 {
    var (total, value): (Int32, Int32) = (0, 0)
    for byte in bytes {
      value = value << 7 | Int32(byte & 0x7F)
      if byte < 0x80 {
        total &+= value
        value = 0
      }
    }
    return total
  }

  // MARK: - Ranking

  /// The values that are the same for all passages of a query.
  private final class Query {
    var weights: [Double] = []
    var averageLength = 1.0
  }

  private typealias Extension = UnsafePointer<Fts5ExtensionApi>

  /// `entente_bm25(index, word, ...)`. The optional words are those of the query in order, as keys
  /// of the cached counts.
  private static let rank: fts5_extension_function = { api, fts, context, count, values in
    guard let api, let fts, let user = api.pointee.xUserData?(fts) else { return }
    let ranking = Unmanaged<Owner>.fromOpaque(user).takeUnretainedValue().ranking
    let query = ranking.query(api, fts, (0..<Int(count)).map { values?[$0] })
    guard ranking.allowance?.isUsedUp != true else {
      return sqlite3_result_error(context, "stopped", -1)
    }
    sqlite3_result_double(context, -ranking.score(api, fts, query))
  }

  private func query(_ api: Extension, _ fts: OpaquePointer, _ words: [OpaquePointer?]) -> Query {
    if let known = api.pointee.xGetAuxdata?(fts, 0) {
      return Unmanaged<Query>.fromOpaque(known).takeUnretainedValue()
    }
    let query = Query()
    var (passages, tokens): (sqlite3_int64, sqlite3_int64) = (0, 0)
    _ = api.pointee.xRowCount?(fts, &passages)
    _ = api.pointee.xColumnTotalSize?(fts, -1, &tokens)
    query.averageLength = Double(tokens) / Double(max(1, passages))
    let phrases = Int(api.pointee.xPhraseCount?(fts) ?? 0)
    query.weights = (0..<phrases).map { phrase in
      let word = words.count == phrases ? words[phrase].flatMap { sqlite3_value_text($0) } : nil
      let found = self.count(api, fts, phrase, word.map { String(cString: $0) })
      let weight = log((Double(passages) - found + 0.5) / (found + 0.5))
      return weight <= 0 ? 1e-6 : weight
    }
    _ = api.pointee.xSetAuxdata?(
      fts, Unmanaged.passRetained(query).toOpaque(),
      { pointer in pointer.map { Unmanaged<Query>.fromOpaque($0).release() } })
    return query
  }

  /// The number of passages with a phrase of the query.
  private func count(
    _ api: Extension, _ fts: OpaquePointer, _ phrase: Int, _ word: String?
  ) -> Double {
    if let word, let known = counts[word] { return Double(known) }
    if let allowance, allowance.isUsedUp { return 0 }
    var found = 0
    _ = api.pointee.xQueryPhrase?(fts, Int32(phrase), &found) { _, _, place in
      place?.assumingMemoryBound(to: Int.self).pointee += 1
      return SQLITE_OK
    }
    if let word { counts[word] = found }
    return Double(found)
  }

  private func score(_ api: Extension, _ fts: OpaquePointer, _ query: Query) -> Double {
    let row = Int(api.pointee.xRowid?(fts) ?? 0)
    var length: Int32 = lengths.indices.contains(row) ? lengths[row] : -1
    if length < 0 { _ = api.pointee.xColumnSize?(fts, -1, &length) }
    let divisor = 1.2 * (0.25 + 0.75 * Double(length) / query.averageLength)
    var score = 0.0
    for (phrase, weight) in query.weights.enumerated() {
      var iterator = Fts5PhraseIter()
      var (column, offset): (Int32, Int32) = (0, 0)
      var times = 0.0
      _ = api.pointee.xPhraseFirst?(fts, Int32(phrase), &iterator, &column, &offset)
      while column >= 0 {
        times += 1
        api.pointee.xPhraseNext?(fts, &iterator, &column, &offset)
      }
      score += weight * times * 2.2 / (times + divisor)
    }
    return score
  }
}
