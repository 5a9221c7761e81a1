public enum EntenteCommand { public static func run() async {} }
