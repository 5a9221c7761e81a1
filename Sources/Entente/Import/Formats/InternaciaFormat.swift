import EDTF
import EntenteKit
import Foundation

/// The intergovernmental blocks of internacia-db, with their members.
struct InternaciaFormat: ImportFormat {
  let name = "internacia"
  let abstract = "Intergovernmental blocks of internacia-db, with members, dates and statuses."
  let discussion = """
    The file is a block in YAML, such as NATO.yaml, a JSON object or array, or intblocks.jsonl. \
    The members are in includes: id, name, type, status, joined, left. A country is found by its \
    ISO code; if code and name are of two entities of the base, the row is refused. Countries of \
    the type historical-country are found by name alone: some have the code of another country.
    A member without left was listed on the day last_verified of its block, or on the day that \
    --through gives; if it later ended is unknown. The end of a former member without left is \
    unknown. What is no status (participant, recipient, represented, ...) is refused.
    """

  let isWhole = false

  let source: Source? = Source(
    id: "internacia-db", title: "Internacia: international blocks", author: "Dateno",
    publisher: "Dateno", kind: "dataset", reliability: "tertiary", isConsulted: true,
    url: "https://github.com/commondataio/internacia-db")

  func read(_ input: ImportInput, into list: ImportList) throws {
    let data = try input.data()
    for root in try blocks(of: data) {
      do {
        try add(try InternaciaBlock(root), to: list)
      } catch let fault as ListedFault {
        list.refuse(fault)
      }
    }
  }

  /// JSON begins with a bracket; otherwise it is YAML.
  private func blocks(of data: Data) throws -> [JSONValue] {
    let first = data.firstFilled
    let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    let roots = isJSON ? try JSONValue.values(of: data) : [try JSONValue.value(ofYAML: data)]
    return roots.flatMap { $0.array ?? [$0] }
  }

  private func add(_ block: InternaciaBlock, to list: ImportList) throws {
    for value in block.includes {
      do {
        let member = try block.member(value)
        try check(member, value, list)
        let spell = try block.spell(value, member, shown: list.through)
        try list.add(spell, at: value.place)
      } catch let fault as ListedFault {
        list.refuse(fault)
      }
    }
  }

  /// A code and a name that lead to two entities are one mistake too many to guess.
  private func check(_ member: ListedEntity, _ value: JSONValue, _ list: ImportList) throws {
    guard !member.codes.isEmpty else { return }
    let byCode = try list.known(
      ListedEntity(member.codes[0].value, codes: member.codes, on: member.day))
    let byName = try list.known(ListedEntity(member.name))
    guard let byCode, let byName, byCode != byName else { return }
    throw (value["name"] ?? value).fault(
      "name", "the code \(member.codes[0].value) is that of another entity")
  }
}
