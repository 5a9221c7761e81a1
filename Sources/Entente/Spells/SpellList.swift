/// The spells of an answer, kept small: a row takes 24 bytes, and its ids are put together as it is read.
///
/// It is a collection of ``Spell`` in the order of the answer, and holds all it needs: it may be kept and sent anywhere.
public struct SpellList: RandomAccessCollection, Sendable {
  /// What a row of the answer says beyond what was asked for.
  struct Row: Sendable {
    let bounds: SpellBounds
    /// The key of the other side: of the member where a body was asked for, of the body where a member was.
    let other: Int32
    let status: Int16
    let isCertain: Bool
  }

  var rows: ContiguousArray<Row> = []
  /// The id that was asked for.
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
