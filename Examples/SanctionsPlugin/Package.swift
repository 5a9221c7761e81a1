// swift-tools-version:6.1
import PackageDescription

// An example of a third-party plugin: the subject is a pack, the program has five lines.
let package = Package(
  name: "SanctionsPlugin",
  platforms: [.macOS(.v13)],
  dependencies: [.package(name: "Entente", path: "../..")],
  targets: [
    .target(
      name: "Sanctions",
      dependencies: [
        .product(name: "Entente", package: "Entente"),
        .product(name: "EntenteKit", package: "Entente"),
      ],
      plugins: [.plugin(name: "EmbedFiles", package: "Entente")]),
    .executableTarget(
      name: "entente-sanctions",
      dependencies: ["Sanctions", .product(name: "EntenteCLI", package: "Entente")]),
    .testTarget(
      name: "SanctionsTests",
      dependencies: ["Sanctions", .product(name: "EntenteTestSupport", package: "Entente")]),
  ]
)
