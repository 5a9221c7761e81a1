import EDTF
import Entente
import EntenteKit

/// A format as a stranger writes it: body, country, year of entry; `no` for a country that never
/// entered, `?` where the list does not know.
struct Tally: ImportFormat {
  let name = "tally"
  let abstract = "The membership tally of the yearbook: body, country, year of entry."
  var source: Source? {
    Source(
      id: "yearbook", title: "The yearbook", kind: "reference", reliability: "secondary",
      isConsulted: true)
  }

  func read(_ input: ImportInput, into list: ImportList) throws {
    var rows = input.csv()
    while let row = try rows.next() {
      let place = ListedPlace(line: row.line, column: 1)
      guard row.fields.count == 3 else {
        list.refuse(place, rule: "a row has three fields")
        continue
      }
      let (body, country) = (ListedEntity(row.fields[0].text), ListedEntity(row.fields[1].text))
      switch row.fields[2].text {
      case "no", "?":
        let days = CalendarDay("1900-01-01")!...CalendarDay("2000-12-31")!
        try list.add(
          ListedCoverage(
            organization: body, member: country, days: days,
            emptiness: row.fields[2].text == "no" ? .nothing : .unknown),
          at: place)
      case let year:
        try list.add(
          ListedSpell(organization: body, member: country, start: list.bound(year), end: .open),
          at: place)
      }
    }
  }
}
