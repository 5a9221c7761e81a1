// swift-tools-version:6.1
import PackageDescription

/// Each plugin is a folder of `Plugins/` with tests of the same name in `Tests/`. Tests compare
/// this list with the folders and with `Sources/EntenteMain/Entry.swift`. No other file names a
/// plugin.
let plugins: [String] = ["OrganizationComparison", "TreatyArticles", "InteractionMatrix"]

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Entente",
  platforms: [.macOS(.v14), .iOS(.v17)],
  products: [
    .library(name: "EDTF", targets: ["EDTF"]),
    .library(name: "EntenteKit", targets: ["EntenteKit"]),
    .library(name: "Entente", targets: ["Entente"]),
    // Loads into any SQLite; script/extension builds one that needs no Swift runtime.
    .library(name: "EntenteExtension", type: .dynamic, targets: ["EntenteExtension"]),
    .library(name: "EntenteExplorer", targets: ["EntenteExplorer"]),
    .library(name: "EntenteCLI", targets: ["EntenteCLI"]),
    .library(name: "EntenteTestSupport", targets: ["EntenteTestSupport"]),
    .plugin(name: "EmbedFiles", targets: ["EmbedFiles"]),
    .executable(name: "entente", targets: ["EntenteMain"]),
  ] + plugins.map { .library(name: $0, targets: [$0]) },
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Without its traits, which read configuration files.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "EDTF", swiftSettings: settings),
    // Functions for SQL, for connections of the library and as a loadable extension. Without
    // Foundation, so that the extension is small.
    .target(name: "CEntenteExtension", exclude: ["sql"]),
    .target(
      name: "EntenteExtension", dependencies: ["CEntenteExtension", "EDTF"], exclude: ["python"],
      swiftSettings: settings),
    .target(name: "SHA2", swiftSettings: settings),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZLib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CMarkup", dependencies: ["CLibXML2"]),
    .target(
      name: "EntenteKit",
      dependencies: ["CMarkup", "CZLib", "EDTF", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings, plugins: ["EmbedFiles"]),
    // Embeds the .sql, .csv and .json files of a target, so that the program needs no files beside
    // it.
    .executableTarget(name: "EmbedFilesTool", dependencies: ["SHA2"], swiftSettings: settings),
    .plugin(
      name: "EmbedFiles", capability: .buildTool(), dependencies: ["EmbedFilesTool"],
      path: "Sources/EmbedFiles"),
    .target(
      name: "EntenteSchema", path: "Schema", swiftSettings: settings, plugins: ["EmbedFiles"]),
    .target(
      name: "BundledDataset", exclude: ["questions"], swiftSettings: settings,
      plugins: ["EmbedFiles"]),
    .target(
      name: "Entente",
      dependencies: [
        "CEntenteExtension", "CSQLite", "EDTF", "EntenteExtension", "EntenteKit", "EntenteSchema",
        "BundledDataset", "SHA2",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .target(
      name: "EntenteExplorer",
      dependencies: [
        "Entente", "EntenteKit",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: settings, plugins: ["EmbedFiles"]),
    .target(
      name: "EntenteCLI",
      dependencies: [
        "Entente", "EntenteExplorer", "EDTF", "EntenteKit",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "EntenteTestSupport",
      dependencies: ["Entente", "EntenteKit", "EntenteExplorer", "EntenteCLI"],
      swiftSettings: settings),
    // Not Sources/entente: on a file system that ignores case that would be the folder of the
    // library.
    .executableTarget(
      name: "EntenteMain",
      dependencies: ["EntenteCLI", "Entente"] + plugins.map { .init(stringLiteral: $0) },
      swiftSettings: settings),
    .executableTarget(
      name: "edtf-bench", dependencies: ["EDTF"], path: "Sources/EDTFBenchmark",
      swiftSettings: settings),
    .executableTarget(
      name: "bench",
      dependencies: ["Entente", "EDTF", "EntenteKit"] + plugins.map { .init(stringLiteral: $0) },
      path: "Sources/Benchmark", swiftSettings: settings),
    .testTarget(
      name: "EDTFTests", dependencies: ["EDTF"], exclude: ["Data"], swiftSettings: settings),
    .testTarget(
      name: "EntenteKitTests", dependencies: ["EntenteKit", "EDTF", "EntenteTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "EntenteTests",
      dependencies: [
        "Entente", "EntenteKit", "EntenteTestSupport", "EDTF", "CSQLite", "SHA2",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Data/schema-0.1.0.txt", "Dataset/facts.csv"],
      swiftSettings: settings),
    .testTarget(
      name: "EntenteExplorerTests",
      dependencies: [
        "EntenteExplorer", "EntenteCLI", "Entente", "EntenteKit", "EntenteMain",
        "EntenteTestSupport",
        .product(name: "Hummingbird", package: "hummingbird"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "EntenteCLITests",
      dependencies: [
        "EntenteCLI", "Entente", "EntenteKit", "EntenteMain", "EntenteTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Snapshots"],
      swiftSettings: settings),
  ]
    + plugins.flatMap { name -> [Target] in
      [
        .target(
          name: name, dependencies: ["Entente", "EDTF", "EntenteKit"], path: "Plugins/\(name)",
          swiftSettings: settings, plugins: ["EmbedFiles"]),
        .testTarget(
          name: "\(name)Tests",
          dependencies: [
            .init(stringLiteral: name), "Entente", "EntenteKit", "EntenteTestSupport",
          ],
          swiftSettings: settings),
      ]
    }
)
