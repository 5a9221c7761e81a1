import Entente

/// The plugins that a program was made with, for all its commands.
enum Shipped {
  @TaskLocal static var plugins: [any Plugin] = []

  static func plugin(_ id: String) throws -> (any Plugin)? {
    try plugins.first { try PluginManifest(of: $0).id == id }
  }
}
