import EntenteCLI
import InteractionMatrix
import OrganizationComparison
import TreatyArticles

@main
struct Entry {
  static func main() async {
    await EntenteCommand.run(plugins: [
      OrganizationComparison(), TreatyArticles(), InteractionMatrix(),
    ])
  }
}
