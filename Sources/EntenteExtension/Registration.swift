import CEntenteExtension

/// The functions on connections of this process.
package enum SQLFunctions {
  /// The functions that give rows, by name.
  package static let tables: [String] = {
    var names: [String] = []
    while let name = entente_table_name(Int32(names.count)) { names.append(String(cString: name)) }
    return names
  }()

  /// Adds all functions to a connection.
  ///
  /// - Parameter routines: The `sqlite3_api_routines` of the SQLite that opened the connection.
  /// - Returns: A result code of SQLite.
  package static func add(
    to connection: OpaquePointer?, routines: UnsafeRawPointer?
  ) -> Int32 {
    entente_register(connection, routines, nil)
  }
}

/// The shim in C calls these two. They are kept apart from the functions, so that these know
/// nothing of SQLite.
private let functions = DateFunction.all()

/// Adds the functions of dates to a connection. The shim lets in one thread at a time.
///
/// - Returns: A result code of SQLite.
@_cdecl("entente_register_dates")
public func registerDates(_ connection: OpaquePointer?) -> Int32 {
  for (index, function) in functions.enumerated() {
    let status = entente_add_date_function(
      connection, function.name, Int32(function.argumentCount), Int32(index))
    guard status == 0 else { return status }
  }
  #if hasFeature(Embedded)
    // Embedded Swift sets global values without a barrier for other threads, so this sets all.
    for function in functions { _ = try? function.body(["2000", "2001"]) }
  #endif
  return 0
}

/// Answers a call of one of them.
@_cdecl("entente_call_date")
public func callDate(
  _ index: Int32, _ context: OpaquePointer?, _ count: Int32,
  _ arguments: UnsafeMutablePointer<OpaquePointer?>?
) {
  var texts: [String] = []
  for place in 0..<count {
    guard let text = entente_argument(arguments, place) else { return }
    texts.append(String(cString: text))
  }
  do throws(DateFunction.Failure) {
    switch try functions[Int(index)].body(texts) {
    case .null: return
    case .text(let text): entente_answer_text(context, text, Int32(text.utf8.count))
    case .integer(let number): entente_answer_integer(context, Int64(number))
    case .real(let number): entente_answer_real(context, number)
    }
  } catch {
    entente_answer_error(context, error.message, Int32(error.message.utf8.count))
  }
}
