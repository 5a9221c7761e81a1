import EDTF
import EntenteKit

/// Memberships in the data model Popolo, as PopIt and others export it.
struct PopoloFormat: ImportFormat {
  let name = "popolo"
  let abstract = "Memberships in Popolo JSON: organizations, persons, memberships."
  let discussion = """
    The file is one JSON object with the arrays organizations, persons and memberships; one array \
    of memberships, or of organizations or persons with their memberships; or such objects as JSON \
    Lines. The organization of a membership is organization_id, its member member_id or person_id; \
    inside an organization or person, the one that is missing is the object around it.
    The role is the status: member if there is none. start_date and end_date are a year, a month \
    or a day; an empty end_date is open, as in other lists. Entities are found by their identifiers, \
    names and ids. An organization whose classification is state or country is a state.
    """

  func read(_ input: ImportInput, into list: ImportList) throws {
    var document = PopoloDocument()
    for root in try JSONValue.values(of: try input.data()) {
      do {
        try document.add(root)
      } catch {
        list.refuse(error)
      }
    }
    guard !document.memberships.isEmpty else {
      throw ImportList.Unreadable(ListedPlace(line: 1), rule: "it has no memberships")
    }
    for membership in document.memberships {
      do {
        try list.add(try spell(membership, document, list), at: membership.value.place)
      } catch let fault as ListedFault {
        list.refuse(fault)
      }
    }
  }

  private func spell(
    _ membership: PopoloDocument.Membership, _ document: PopoloDocument, _ list: ImportList
  ) throws(ListedFault) -> ListedSpell {
    let value = membership.value
    return ListedSpell(
      organization: try document.organization(of: membership),
      member: try document.member(of: membership), status: try status(of: value),
      start: try start(of: value), end: try end(of: value, list))
  }

  private func status(of membership: JSONValue) throws(ListedFault) -> String {
    let role = try membership.word("role") ?? ""
    guard let status = StatusWords.status(role) else {
      throw (membership["role"] ?? membership).fault("role", "this is no status of a member")
    }
    return status
  }

  /// PopIt writes 0001-01-01 for a start in the past.
  private func start(of membership: JSONValue) throws(ListedFault) -> ListedBound {
    guard let date = try membership.date("start_date"), date.last >= Self.firstDay else {
      return .unknown
    }
    return .on(date)
  }

  private func end(
    of membership: JSONValue, _ list: ImportList
  ) throws(ListedFault) -> ListedBound {
    guard let date = try membership.date("end_date") else {
      return list.options.emptyEnd == .open ? .open : .unknown
    }
    return date.isForever ? .open : .on(date)
  }

  private static let firstDay = CalendarDay(number: 0)
}
