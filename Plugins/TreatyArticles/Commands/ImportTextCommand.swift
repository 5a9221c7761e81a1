import Entente
import EntenteKit

extension PluginCommand {
  static let importText = PluginCommand(
    name: "articles import",
    abstract:
      "Import the full text of a treaty: articles are recognized and linked to the known provisions.",
    discussion: """
      entente articles import un-charter.txt --treaty UNC --dry-run
      entente articles import vclt.json --treaty vclt --add-treaty "Vienna Convention on the Law of Treaties" --on 1969-05-23

      The file is plain text, Markdown, HTML, JSON of open-treaties, Akoma Ntoso or ToTA, of at \
      most 32 MB. It is UTF-8, or the answer names the encoding that its letters show. The answer has one row for each recognized provision. The rest of \
      the text is listed with the reason and kept in treaty_remainder. A text of the same treaty, \
      language and day is overwritten only with --replace; a text with few articles of the treaty \
      is imported only with --force.
      """,
    parameters: [
      .init("file", .argument, help: "The file; '-' reads the standard input."),
      .init("treaty", .option, help: "The treaty: an id or a name."),
      .init(
        "add-treaty", .option, help: "Add the treaty, under this name; --treaty is then its id."),
      .init(
        "on", .option, help: "The day on which this text was in force; by default today."),
      .init(
        "language", .option,
        help: "The language to read from a text in several languages: en, ru ..."),
      .init(
        "text-format", .option,
        help:
          "The format of the file, if it cannot be detected: plain, markdown, html, open-treaties, "
          + "akoma-ntoso or tota."
      ),
      .init(
        "encoding", .option,
        help: "The encoding of the file, if it cannot be detected: windows-1251, gb18030 ..."),
      .init("source", .option, help: "The id of the source in the record."),
      .init(
        "replace", .flag, help: "Replace a text of the same treaty, language and day."),
      .init(
        "force", .flag, help: "Import it even if few of its articles match those of the treaty."),
      .init("dry-run", .flag, help: "Show the recognized provisions and write nothing."),
    ]
  ) { change, arguments in
    let text = try TextImport(arguments, in: change.base)
    let isDry = arguments.has("dry-run")
    if !isDry { try change.write(text) }
    return ImportTable(text, isDry: isDry).table
  }
}

extension TextImport {
  /// Reads the arguments of the command.
  init(_ arguments: PluginCommand.Arguments, in base: Snapshot) throws {
    guard let treaty = arguments["treaty"] else {
      throw KnowledgeBaseError.because(
        .badArgument, "name the treaty of this text with --treaty")
    }
    let name = arguments["add-treaty"]
    let day = try KnowledgeBase.lastDay(of: arguments["on"] ?? KnowledgeBase.today)
    var options = TextImportOptions(
      treaty: name == nil ? try base.treaty(named: treaty) : treaty, day: day)
    options.newTreaty = name
    options.source = arguments["source"]
    options.replaces = arguments.has("replace")
    options.isForced = arguments.has("force")
    let file = try InputFile(arguments["file"] ?? "-", atMost: TreatyTextReader.maximumSize)
    let format = try arguments["text-format"].map(TreatyText.Format.init(named:))
    let text = try TreatyTextReader.shipped()
      .text(
        file, language: arguments["language"], format: format,
        encoding: arguments["encoding"].map(TextEncoding.init(named:)))
    try self.init(text, file: file.name, data: file.data, options: options, in: base)
  }
}

extension TreatyTextReader {
  fileprivate func text(
    _ file: InputFile, language: String?, format: TreatyText.Format?, encoding: TextEncoding?
  ) throws -> TreatyText {
    do throws(TreatyTextError) {
      return try read(
        file.data, name: file.name, language: language, format: format, encoding: encoding)
    } catch {
      throw KnowledgeBaseError.because(.badData, "\(error)")
    }
  }
}

extension TextEncoding {
  fileprivate init(named name: String) throws {
    guard let encoding = TextEncoding(name: name) else {
      let all = TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
      throw KnowledgeBaseError.because(
        .badArgument, "there is no encoding '\(name)'; the encodings are \(all)")
    }
    self = encoding
  }
}

extension TreatyText.Format {
  fileprivate init(named name: String) throws {
    guard let format = TreatyText.Format(rawValue: name) else {
      let all = TreatyText.Format.allCases.map(\.rawValue).joined(separator: ", ")
      throw KnowledgeBaseError.because(
        .badArgument, "there is no format '\(name)'; the formats are \(all)")
    }
    self = format
  }
}

/// The result of an import: one row for each recognized provision, then the rest of the text.
struct ImportTable {
  let table: Table

  init(_ text: TextImport, isDry: Bool) {
    let provisions = zip(text.text.allProvisions, text.steps).map {
      provision, step -> [Table.Cell] in
      [
        .init(provision.line), .init(provision.kind.rawValue), .init(provision.number),
        .init("\(text.options.treaty)/\(provision.id)"), .init(step.rawValue),
        .init(provision.heading ?? Self.beginning(provision.text)),
      ]
    }
    let remainder = text.text.remainder.map { remainder -> [Table.Cell] in
      [
        .init(remainder.lines.lowerBound), .none, .none, .none,
        .init("not taken: \(remainder.reason.rawValue)"),
        .init(Self.beginning(remainder.text)),
      ]
    }
    let articles = text.text.provisions(of: .article).count
    let done = text.isPresent ? "There already" : isDry ? "Would import" : "Imported"
    table = Table(
      title:
        "\(done): \(text.file) as \(text.id), \(articles) articles (\(text.text.format.rawValue))",
      columns: ["line", "kind", "number", "provision", "what", "begins"],
      rows: provisions + remainder, notes: text.findings)
  }

  private static func beginning(_ text: String) -> String {
    let line = text.replacing("\n", with: " ")
    return line.count > 60 ? line.prefix(57) + "..." : line
  }
}
