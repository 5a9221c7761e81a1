import EntenteCLI

@main
struct Entry {
  static func main() async {
    await EntenteCommand.run()
  }
}
