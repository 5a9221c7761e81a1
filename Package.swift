// swift-tools-version:6.1
import PackageDescription

/// Each plugin is a folder of `Plugins/` with tests of the same name in `Tests/`; a test holds this list and the folders equal.
let plugins: [String] = ["OrganizationComparison", "TreatyArticles", "InteractionMatrix"]

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Entente",
  platforms: [.macOS(.v13), .iOS(.v16)],
  products: [
    .library(name: "EDTF", targets: ["EDTF"]),
    .library(name: "Entente", targets: ["Entente"]),
    .library(name: "EntenteCLI", targets: ["EntenteCLI"]),
    .library(name: "EntenteTestSupport", targets: ["EntenteTestSupport"]),
    .executable(name: "entente", targets: ["EntenteMain"]),
  ] + plugins.map { .library(name: $0, targets: [$0]) },
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "EDTF", swiftSettings: settings),
    // The schema and the dataset are files; a C target embeds them, so that the program runs without any file beside it.
    .target(
      name: "EntenteSchema", path: "Schema",
      exclude: ["tables", "views", "checks", "vocabulary"], sources: ["files.c"]),
    .target(name: "BundledDataset", exclude: ["data", "questions"], sources: ["files.c"]),
    .target(
      name: "Entente",
      dependencies: [
        "CSQLite", "EDTF", "EntenteSchema", "BundledDataset",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: settings),
    .target(
      name: "EntenteCLI",
      dependencies: [
        "Entente", "EDTF", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(name: "EntenteTestSupport", dependencies: ["Entente"], swiftSettings: settings),
    // Not Sources/entente: on a file system that ignores case it would be the folder of the library.
    .executableTarget(
      name: "EntenteMain",
      dependencies: ["EntenteCLI"] + plugins.map { .init(stringLiteral: $0) },
      swiftSettings: settings),
    .executableTarget(
      name: "edtf-bench", dependencies: ["EDTF"], path: "Sources/EDTFBenchmark",
      swiftSettings: settings),
    .executableTarget(
      name: "bench", dependencies: ["Entente", "EDTF", "TreatyArticles", "InteractionMatrix"],
      path: "Sources/Benchmark", swiftSettings: settings),
    .testTarget(
      name: "EDTFTests", dependencies: ["EDTF"], exclude: ["Data"], swiftSettings: settings),
    .testTarget(
      name: "EntenteTests",
      dependencies: [
        "Entente", "EntenteTestSupport", "EDTF", "CSQLite",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Data/schema-0.1.0.sql", "Dataset/facts.csv"],
      swiftSettings: settings),
    .testTarget(
      name: "EntenteCLITests",
      dependencies: [
        "EntenteCLI", "Entente", "EntenteMain", "EntenteTestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Snapshots"],
      swiftSettings: settings),
  ]
    + plugins.flatMap { name -> [Target] in
      [
        // What it brings is a pack, which a C target embeds.
        .target(
          name: "\(name)Files", path: "Plugins/\(name)/pack",
          exclude: [
            "plugin.json", "migrations", "views", "vocabulary", "data",
            name == "InteractionMatrix" ? "measures" : "dimensions",
          ],
          sources: ["files.c"]),
        .target(
          name: name, dependencies: ["Entente", "EDTF", .init(stringLiteral: "\(name)Files")],
          path: "Plugins/\(name)", exclude: ["pack"], swiftSettings: settings),
        .testTarget(
          name: "\(name)Tests",
          dependencies: [.init(stringLiteral: name), "Entente", "EntenteTestSupport"],
          exclude: name == "TreatyArticles" ? ["Data"] : [],
          swiftSettings: settings),
      ]
    },
  // For #embed.
  cLanguageStandard: .gnu2x
)
