import Entente
import Mustache

/// The templates of the pages, parsed once.
struct Templates: Sendable {
  private let library: MustacheLibrary

  init() throws {
    var templates: [String: MustacheTemplate] = [:]
    for (path, text) in Resource.files(in: "templates") {
      templates[String(path.prefix { $0 != "." })] = try MustacheTemplate(string: text)
    }
    library = MustacheLibrary(templates: templates)
  }

  func render(_ name: String, _ values: [String: Any]) -> String {
    library.render(values, withTemplate: name) ?? ""
  }
}

extension Explorer {
  /// The style sheet and the script, by name.
  public static let assets = Dictionary(uniqueKeysWithValues: Resource.files(in: "assets"))

  /// The script of a site with the names that its search finds.
  static let namesAsset = "names.js"

  /// The pages of the explorer itself, in the order of their file names.
  static func ownPages() throws -> [PluginPage] {
    try Resource.files(in: "pages").map { name, text in
      try PluginPage(json: text, file: "pages/\(name)")
    }
  }
}

/// The files of the explorer, embedded in the program.
enum Resource {
  /// Name and text of the files of a folder, ordered by name.
  static func files(in folder: String) -> [(String, String)] {
    embeddedFiles.compactMap { file in
      let path = file.path.description
      guard path.hasPrefix(folder + "/") else { return nil }
      return (String(path.dropFirst(folder.count + 1)), file.text.description)
    }.sorted { $0.0 < $1.0 }
  }
}
