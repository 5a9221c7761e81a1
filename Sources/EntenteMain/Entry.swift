import EntenteCLI
import OrganizationComparison

@main
struct Entry {
  static func main() async {
    await EntenteCommand.run(plugins: [OrganizationComparison()])
  }
}
