import Entente

/// The plugins of the program, available to all its commands.
enum Shipped {
  @TaskLocal static var plugins: [any Plugin] = []

  static func plugin(_ id: String) throws -> (any Plugin)? {
    try plugins.first { try PluginManifest(of: $0).id == id }
  }
}
