/// The spells of an answer in compact form: a row takes 24 bytes, and ids are looked up on access.
///
/// A collection of ``Spell`` in the order of the answer. It does not depend on the file and can be
/// kept and sent between tasks.
///
/// ```swift
/// let spells = try await kb.read { try $0.spells(of: "Uzbekistan") }
/// let inCSTO = spells.filter { $0.organization == "csto" && $0.status == "member" }
/// ```
public struct SpellList: RandomAccessCollection, Sendable {
  /// The fields of a spell that differ between the rows of an answer.
  struct Row: Sendable {
    let bounds: SpellBounds
    /// The key of the member if a body was asked for, else that of the body.
    let other: Int32
    let status: Int16
    let isCertain: Bool
  }

  var rows: ContiguousArray<Row> = []
  /// The id of the body or member asked for.
  let known: String
  let isOrganizationKnown: Bool
  let isOnDay: Bool
  let entities: NameTable
  let statuses: NameTable

  public var startIndex: Int { 0 }
  public var endIndex: Int { rows.count }

  public subscript(index: Int) -> Spell {
    let row = rows[index]
    let other = entities[Int(row.other)] ?? ""
    return Spell(
      organization: isOrganizationKnown ? known : other,
      member: isOrganizationKnown ? other : known,
      status: statuses[Int(row.status)] ?? "", bounds: row.bounds,
      certainty: isOnDay ? (row.isCertain ? .yes : .maybe) : nil)
  }
}
