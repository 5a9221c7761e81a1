import Foundation
import Testing

@Suite("Importing in any format from the command line")
struct ImportFormatCommandTests {
  private static let source = ["--source", "handbook", "--source-title", "A handbook"]

  @Test("columns, constant values, status words and codes of a list are mapped by flags or a file")
  func mapping() throws {
    let list = "ccode,joined,left,kind\n365,1985,1986,Full\n2,1954,,guest\n"
    let (base, file) = try Program.baseAndList(list)
    let (second, _) = try Program.baseAndList(list)
    let flags = [
      "--column", "member=ccode", "--column", "start=joined", "--column", "end=left", "--column",
      "status=kind", "--value", "organization=Colombo Plan", "--status-map", "full=member",
      "--status-map", "guest=observer", "--codes", "cow",
    ]
    let done = try Program.run(["import", "spells", file, "--db", base] + Self.source + flags)
    #expect(done.status == 0, "\(done.errors)")
    let mapping = file + ".json"
    try """
    {
      "columns": {"member": "ccode", "start": "joined", "end": "left", "status": "kind"},
      "values": {"organization": "Colombo Plan"},
      "statuses": {"full": "member", "guest": "observer"},
      "codes": "cow"
    }
    """.write(toFile: mapping, atomically: true, encoding: .utf8)
    let again = try Program.run(
      ["import", "spells", file, "--db", second, "--mapping", mapping] + Self.source)
    #expect(again.status == 0, "\(again.errors)")
    for path in [base, second] {
      let spells = try Program.run([
        "sql",
        "SELECT member_id, status_id, start_date, end_date FROM reported_spell ORDER BY start_date",
        "--db", path, "--format", "csv", "--no-header",
      ])
      #expect(
        spells.output == "united-states,observer,1954,..\nsoviet-union,member,1985,1986\n")
    }
  }

  @Test("a mapping that is none is an error")
  func badMapping() throws {
    let (base, file) = try Program.baseAndList("a,b\n")
    func message(_ flags: [String]) throws -> (Int32, String) {
      let outcome = try Program.run(
        ["import", "spells", file, "--db", base] + Self.source + flags)
      return (outcome.status, outcome.errors)
    }
    #expect(try message(["--column", "member"]).0 == 64)
    #expect(try message(["--column", "country=a"]).1.contains("lists have no field 'country'"))
    #expect(try message(["--codes", "cowx"]).1.contains("there are no codes 'cowx'"))
    let mapping = file + ".json"
    for (text, rule) in [
      ("{\"colums\": {}}", "the part 'colums'"), ("[1]", "it must be an object"),
      ("{\"columns\": {\"member\": 1}}", "columns.member must be texts by name"), ("{", "not JSON"),
    ] {
      try text.write(toFile: mapping, atomically: true, encoding: .utf8)
      let (status, errors) = try message(["--mapping", mapping])
      #expect(status == 65 && errors.contains(rule), "\(errors)")
    }
  }

  @Test("a dry run shows added entities with similar names, and changes nothing")
  func dryRun() throws {
    let (base, file) = try Program.baseAndList(
      "organization,member,status,start,end\nColombo Plan,Jappan,member,1954,\n")
    let before = try Data(contentsOf: URL(fileURLWithPath: base))
    let words = ["import", "spells", file, "--db", base] + Self.source
    let refused = try Program.run(words)
    #expect(refused.status == 65 && refused.errors.contains("perhaps Japan (japan)"))
    let added = file + ".added"
    let done = try Program.run(words + ["--add-entities", "--dry-run", "--added", added])
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.output.contains("would change"))
    #expect(done.output.contains("New: jappan, state, Jappan; similar: Japan (japan)"))
    #expect(
      try String(contentsOfFile: added, encoding: .utf8)
        == "id,type,label,codes,similar\njappan,state,Jappan,,japan\n")
    #expect(try Data(contentsOf: URL(fileURLWithPath: base)) == before)
  }

  @Test("bad rows are left out by option, and written into a file")
  func skipBad() throws {
    let (base, file) = try Program.baseAndList(
      "organization,member,status,start,end\nColombo Plan,Japan,member,1954,\nColombo Plan,Japan,boss,1992,\n"
    )
    let refused = file + ".refused"
    let words = ["import", "spells", file, "--db", base] + Self.source
    let done = try Program.run(words + ["--skip-bad", "--refused", refused])
    #expect(done.status == 0, "\(done.errors)")
    #expect(done.errors.contains("left out: \(file):3:20: status 'boss'"))
    #expect(done.output.contains("1 row(s) were left out."))
    let rows = try String(contentsOfFile: refused, encoding: .utf8)
    #expect(rows.hasPrefix("file,line,column,field,value,rule\n\(file),3,20,status,boss,"))
    let again = try Program.run(words)
    #expect(again.status == 0 && again.output.contains("already: nothing was changed"))
  }

  @Test("an unknown format, and a format without a source, are usage errors")
  func usage() throws {
    let (base, file) = try Program.baseAndList("")
    let unknown = try Program.run(["import", "cow", file, "--db", base])
    #expect(
      unknown.status == 64 && unknown.errors.contains("there is no format 'cow'; known are spells"))
    let none = try Program.run(["import", "spells", file, "--db", base])
    #expect(none.status == 64 && none.errors.contains("--source is missing"))
  }
}
