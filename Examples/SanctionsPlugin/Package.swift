// swift-tools-version:6.1
import PackageDescription

// A plugin of one's own, in a package of one's own: the subject is a pack, the program five lines.
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
      resources: [.copy("pack")]),
    .executableTarget(
      name: "entente-sanctions",
      dependencies: ["Sanctions", .product(name: "EntenteCLI", package: "Entente")]),
    .testTarget(
      name: "SanctionsTests",
      dependencies: ["Sanctions", .product(name: "EntenteTestSupport", package: "Entente")]),
  ]
)
