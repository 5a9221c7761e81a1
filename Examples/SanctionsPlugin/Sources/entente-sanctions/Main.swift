import EntenteCLI
import Sanctions

@main enum Main {
  static func main() async { await EntenteCommand.run(plugins: [Sanctions()]) }
}
