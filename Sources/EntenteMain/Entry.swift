import Entente
import EntenteCLI
import InteractionMatrix
import OrganizationComparison
import TreatyArticles

@main
struct Entry {
  /// The shipped plugins.
  static let plugins: [any Plugin] = [
    OrganizationComparison(), TreatyArticles(), InteractionMatrix(),
  ]

  static func main() async {
    await EntenteCommand.run(plugins: plugins)
  }
}
