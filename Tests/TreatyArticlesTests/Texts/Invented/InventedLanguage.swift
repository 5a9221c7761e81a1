/// The words of invented treaties in one language.
struct InventedLanguage {
  var name: String
  /// `#` stands for the number, `@` for a Roman one; a title or text may follow.
  var headings: [String]
  var reference: String
  var annex: String
  var attached: String
  var title: String
  var preamble: String
  var closing: String
  var subjects, verbs, objects, tails, titles: [String]
  /// Between two sentences and between two words.
  var blank = " "
  var stop = "."

  static let all = [english, french, spanish, german, russian, chinese, arabic]

  static let english = InventedLanguage(
    name: "en",
    headings: [
      "Article #", "ARTICLE #", "Article @", "ARTICLE @", "Art. #.", "Article #.", "ARTICLE: #",
      "Article #:", "Article # -", "Article @.", "Article (#)", "Article No. #", "Article#",
    ],
    reference: "Article #", annex: "ANNEX @", attached: "PROTOCOL ON THE HARBOURS",
    title: "TREATY OF THE THREE LAKES",
    preamble: "The States of the lakes, wishing to keep their waters, have agreed as follows:",
    closing: "Done at Seaside, on the first of May 1921.",
    subjects: [
      "The Council", "Each State of the lakes", "A master of a boat", "The Keeper of the lamps",
      "Any harbour", "The Secretary",
    ],
    verbs: [
      "shall protect", "may at any time inspect", "counts every year", "shall not give away",
      "informs the others about", "pays a fair share for",
    ],
    objects: [
      "the shores and the reeds", "all lamps which are lit at night", "the fish of the deep lake",
      "the ropes, the sails and the oars", "the bridge between the two islands", "its boats",
    ],
    tails: [
      "", "", ", in accordance with & of this Treaty", " as it is laid down in &",
      " within the limits of & and & of this Treaty",
      ", without prejudice to &, and as far as need be",
    ],
    titles: [
      "Use of terms", "The Council", "Lamps and ropes", "Entry into force", "Annexes", "Seat",
    ])

  static let french = InventedLanguage(
    name: "fr", headings: ["Article #", "ARTICLE @", "Art. #", "Article # –", "Article #."],
    reference: "l’article #", annex: "ANNEXE @", attached: "PROTOCOLE SUR LES PORTS",
    title: "TRAITÉ DES TROIS LACS",
    preamble: "Les États des lacs, désireux de garder leurs eaux, sont convenus de ce qui suit :",
    closing: "Fait à Bord-du-Lac, le premier mai 1921.",
    subjects: ["Le Conseil", "Chaque État des lacs", "Le gardien des lampes", "Tout port"],
    verbs: ["protège", "peut à tout moment visiter", "compte chaque année", "ne cède pas"],
    objects: ["les rives et les roseaux", "les lampes de la nuit", "les poissons du lac profond"],
    tails: ["", "", " conformément à & du présent Traité", ", sans préjudice de &"],
    titles: ["Définitions", "Le Conseil", "Lampes et cordages", "Entrée en vigueur"])

  static let spanish = InventedLanguage(
    name: "es", headings: ["Artículo #", "ARTÍCULO @", "Artículo #.", "Art. #.-", "Artículo #º"],
    reference: "el artículo #", annex: "ANEXO @", attached: "PROTOCOLO SOBRE LOS PUERTOS",
    title: "TRATADO DE LOS TRES LAGOS",
    preamble:
      "Los Estados de los lagos, con el deseo de guardar sus aguas, convienen lo siguiente:",
    closing: "Hecho en Orilla, el primero de mayo de 1921.",
    subjects: ["El Consejo", "Cada Estado de los lagos", "El guardián de los faroles"],
    verbs: ["protege", "puede visitar en todo momento", "cuenta cada año", "no cede"],
    objects: ["las orillas y los juncos", "los faroles de la noche", "los peces del lago hondo"],
    tails: ["", "", " conforme a lo dispuesto en & del presente Tratado", ", sin perjuicio de &"],
    titles: ["Definiciones", "El Consejo", "Faroles y cuerdas", "Entrada en vigor"])

  static let german = InventedLanguage(
    name: "de", headings: ["Artikel #", "ARTIKEL @", "Artikel #:", "Art. #"],
    reference: "Artikel #", annex: "ANHANG @", attached: "PROTOKOLL ÜBER DIE HÄFEN",
    title: "VERTRAG DER DREI SEEN",
    preamble: "Die Staaten der Seen, von dem Wunsch geleitet, ihr Wasser zu bewahren, vereinbaren:",
    closing: "Geschehen zu Seeburg am ersten Mai 1921.",
    subjects: ["Der Rat", "Jeder Staat der Seen", "Der Hüter der Lampen", "Ein Hafen"],
    verbs: ["schützt", "besucht jederzeit", "zählt in jedem Jahr", "behält"],
    objects: ["die Ufer und das Schilf", "die Lampen der Nacht", "die Fische des tiefen Sees"],
    tails: ["", "", " nach & dieses Vertrags", " unbeschadet von &"],
    titles: ["Begriffe", "Der Rat", "Lampen und Seile", "Inkrafttreten"])

  static let russian = InventedLanguage(
    name: "ru", headings: ["Статья #", "СТАТЬЯ #", "Статья @", "Статья #.", "Ст. #."],
    reference: "статьёй #", annex: "ПРИЛОЖЕНИЕ #", attached: "ПРОТОКОЛ О ГАВАНЯХ",
    title: "ДОГОВОР О ТРЁХ ОЗЁРАХ",
    preamble: "Государства озёр, желая беречь свои воды, договорились о нижеследующем:",
    closing: "Совершено в Береговом первого мая 1921 года.",
    subjects: ["Совет", "Каждое государство озёр", "Хранитель огней", "Всякая гавань"],
    verbs: ["охраняет", "может в любое время посетить", "считает каждый год", "не отдаёт"],
    objects: ["берега и камыши", "ночные огни на мостах", "рыбу глубокого озера"],
    tails: ["", "", " в соответствии со & настоящего Договора", ", если иное не установлено &"],
    titles: ["Определения", "Совет", "Огни и канаты", "Вступление в силу"])

  static let chinese = InventedLanguage(
    name: "zh", headings: ["第%条", "第%條", "第#条", "第%条　", "第%条 "],
    reference: "第%条", annex: "附件%", attached: "港口议定书", title: "三湖条约",
    preamble: "湖泊各国，愿保护其水域，议定如下：", closing: "一九二一年五月一日订于湖滨。",
    subjects: ["理事会", "湖泊各国", "守灯人", "任何港口"],
    verbs: ["应保护", "可随时查看", "每年清点", "不得出让"],
    objects: ["湖岸和芦苇", "夜间的灯火", "深湖的鱼类", "两岛之间的桥梁"],
    tails: ["", "", "，依照&的规定办理", "，但不影响&所规定的权利"],
    titles: ["定义", "理事会", "灯火", "生效"], blank: "", stop: "。")

  static let arabic = InventedLanguage(
    name: "ar", headings: ["المادة #", "المادة #:", "المادة (#)", "مادة #"],
    reference: "المادة #", annex: "المرفق #", attached: "بروتوكول الموانئ",
    title: "معاهدة البحيرات الثلاث",
    preamble: "إن دول البحيرات رغبة منها في حماية مياهها قد اتفقت على ما يلي:",
    closing: "حرر في الشاطئ في أول مايو.",
    subjects: ["المجلس", "كل دولة من دول البحيرات", "حارس المصابيح", "كل ميناء"],
    verbs: ["يحمي", "يزور في كل وقت", "يحصي كل سنة", "لا يترك"],
    objects: ["الشواطئ والقصب", "مصابيح الليل", "أسماك البحيرة العميقة"],
    tails: ["", "", " وفقا لأحكام & من هذه المعاهدة", " دون المساس بأحكام &"],
    titles: ["تعريفات", "المجلس", "المصابيح", "بدء النفاذ"])
}
