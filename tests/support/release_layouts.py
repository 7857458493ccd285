"""Words of a release in eight languages, and the layouts in which press offices set them: all of our own writing."""

from __future__ import annotations

from dataclasses import dataclass

from pressctl.importers.extraction.scripts import wide


@dataclass(frozen=True)
class Words:
    """What a release says in one language."""

    release: str
    immediate: str
    headline: tuple[str, str]
    place: str
    day: str
    paragraphs: tuple[str, str, str]
    contact: str
    name: str
    role: str
    sentence: str
    about: str
    notes: str
    note: str
    menu: tuple[str, ...]
    embargo: str

    @property
    def title(self) -> str:
        return " ".join(self.headline) if self.place != "里昂" else "".join(self.headline)


EN_MENU = ("Home", "About us", "News", "Press", "Careers", "Search", "Contact us", "Log in", "Share")
WORDS = {
    "en": Words(
        "PRESS RELEASE",
        "FOR IMMEDIATE RELEASE",
        ("Acme Opens a Plant in Lyon and Hires Forty People for the", "Pumps of the Rhône Valley"),
        "LYON",
        "2 March 2026",
        (
            "Acme has opened a plant in Lyon, and it will employ forty people from the whole of the region and the city.",
            "“We have looked for this place for two years,” said the director of the plant, who opened it with the mayor.",
            "The first pumps that are built there will be delivered to the towns of the region in the autumn of this year.",
        ),
        "Media contact",
        "Ana Silva",
        "Press officer",
        "For more information, please contact Ana Silva at press@example.org or +41 22 730 81 11.",
        "About Acme",
        "Notes to editors",
        "The plant is the third that the company has opened in France, and the first in the valley of the Rhône.",
        EN_MENU,
        "EMBARGOED UNTIL 10:00 CET, 2 March 2026",
    ),
    "fr": Words(
        "COMMUNIQUÉ DE PRESSE",
        "POUR DIFFUSION IMMÉDIATE",
        ("Acme ouvre une usine à Lyon et embauche quarante personnes pour les", "pompes de la vallée du Rhône"),
        "LYON",
        "2 mars 2026",
        (
            "Acme a ouvert une usine à Lyon, et elle emploiera quarante personnes de la région dès le mois de mai.",
            "« Nous cherchions ce lieu depuis deux ans », a déclaré la directrice de l’usine, qui l’a ouverte avec le maire.",
            "Les premières pompes qui y sont construites seront livrées aux villes de la région avant la fin de l’année.",
        ),
        "Contact presse",
        "Ana Silva",
        "Chargée de communication",
        "Pour plus d’informations, veuillez contacter Ana Silva : press@example.org ou +41 22 730 81 11.",
        "À propos d’Acme",
        "Notes aux rédactions",
        "L’usine est la troisième que l’entreprise a ouverte en France, et la première dans la vallée du Rhône.",
        ("Accueil", "Qui sommes-nous", "Actualités", "Presse", "Emplois", "Recherche", "Connexion", "Partager", "Menu"),
        "EMBARGO JUSQU’AU 2 mars 2026, 10 h (heure de Paris)",
    ),
    "es": Words(
        "NOTA DE PRENSA",
        "PARA PUBLICACIÓN INMEDIATA",
        ("Acme abre una fábrica en Lyon y contrata a cuarenta personas para las", "bombas del valle del Ródano"),
        "LYON",
        "2 de marzo de 2026",
        (
            "Acme ha abierto una fábrica en Lyon que dará trabajo a cuarenta personas de la región desde el mes de mayo.",
            "«Buscábamos este lugar desde hace dos años», declaró la directora de la fábrica, que la abrió con el alcalde.",
            "Las primeras bombas que se construyen allí se entregarán a las ciudades de la región antes del fin de año.",
        ),
        "Contacto de prensa",
        "Ana Silva",
        "Responsable de comunicación",
        "Para más información, contacte con Ana Silva en press@example.org o en el +41 22 730 81 11.",
        "Acerca de Acme",
        "Notas para los editores",
        "La fábrica es la tercera que la empresa ha abierto en Francia y la primera en el valle del Ródano.",
        ("Inicio", "Quiénes somos", "Noticias", "Prensa", "Empleo", "Buscar", "Acceder", "Compartir", "Menú"),
        "EMBARGO HASTA el 2 de marzo de 2026 a las 10:00 CET",
    ),
    "de": Words(
        "PRESSEMITTEILUNG",
        "ZUR SOFORTIGEN VERÖFFENTLICHUNG",
        ("Acme eröffnet ein Werk in Lyon und stellt vierzig Menschen ein für die", "Pumpen des Rhonetals"),
        "LYON",
        "2. März 2026",
        (
            "Acme hat in Lyon ein Werk eröffnet, und es wird vierzig Menschen aus der ganzen Region Arbeit geben.",
            "„Wir haben diesen Ort seit zwei Jahren gesucht“, sagte die Leiterin des Werks, die es mit dem Bürgermeister eröffnete.",
            "Die ersten Pumpen, die in dem Werk gebaut werden, gehen noch in diesem Jahr an die Städte der Region.",
        ),
        "Pressekontakt",
        "Ana Silva",
        "Pressesprecherin",
        "Für Rückfragen wenden Sie sich bitte an Ana Silva, press@example.org, Telefon +41 22 730 81 11.",
        "Über Acme",
        "Hinweise für Redaktionen",
        "Das Werk ist das dritte, das die Firma in Frankreich eröffnet hat, und das erste im Tal der Rhone.",
        ("Startseite", "Über uns", "Aktuelles", "Presse", "Karriere", "Suche", "Anmelden", "Teilen", "Menü"),
        "SPERRFRIST: 2. März 2026, 10 Uhr MEZ",
    ),
    "pt": Words(
        "COMUNICADO DE IMPRENSA",
        "PARA DIVULGAÇÃO IMEDIATA",
        ("Acme abre uma fábrica em Lyon e contrata quarenta pessoas para as", "bombas do vale do Ródano"),
        "LYON",
        "2 de março de 2026",
        (
            "A Acme abriu uma fábrica em Lyon, que vai dar trabalho a quarenta pessoas da região a partir do mês de maio.",
            "“Procurávamos este lugar há dois anos”, disse a diretora da fábrica, que a inaugurou com o presidente da câmara.",
            "As primeiras bombas que são construídas na fábrica serão entregues às cidades da região antes do fim do ano.",
        ),
        "Contacto de imprensa",
        "Ana Silva",
        "Responsável de comunicação",
        "Para mais informações, contacte Ana Silva através de press@example.org ou do telefone +41 22 730 81 11.",
        "Sobre a Acme",
        "Notas para os editores",
        "A fábrica é a terceira que a empresa abriu em França, e a primeira no vale do Ródano e dos seus rios.",
        ("Início", "Quem somos", "Notícias", "Imprensa", "Empregos", "Pesquisar", "Entrar", "Partilhar", "Menu"),
        "EMBARGO ATÉ 2 de março de 2026, 10:00 CET",
    ),
    "ru": Words(
        "ПРЕСС-РЕЛИЗ",
        "ДЛЯ НЕМЕДЛЕННОЙ ПУБЛИКАЦИИ",
        ("Компания «Акме» открыла завод в Лионе и набирает сорок человек для", "насосов долины Роны"),
        "ЛИОН",
        "2 марта 2026 г.",
        (
            "Компания «Акме» открыла в Лионе завод, на котором будут работать сорок человек из всего этого региона.",
            "«Мы искали это место два года», — сказала директор завода, которая открыла его вместе с мэром города.",
            "Первые насосы, которые строят на заводе, будут поставлены городам региона ещё до конца этого года.",
        ),
        "Контакты для СМИ",
        "Анна Силва",
        "Руководитель пресс-службы",
        "За дополнительной информацией обращайтесь: Анна Силва, press@example.org, +41 22 730 81 11.",
        "О компании «Акме»",
        "Примечания для редакторов",
        "Завод стал третьим, который компания открыла во Франции, и первым в долине Роны и её притоков.",
        ("Главная", "О нас", "Новости", "Пресс-центр", "Вакансии", "Поиск", "Войти", "Поделиться", "Меню"),
        "ЭМБАРГО ДО 2 марта 2026 г., 10:00 МСК",
    ),
    "ar": Words(
        "بيان صحفي",
        "للنشر الفوري",
        ("شركة أكمي تفتتح مصنعا جديدا في ليون وتوظف أربعين شخصا من", "أبناء منطقة وادي الرون"),
        "ليون",
        "2 مارس 2026",
        (
            "افتتحت شركة أكمي مصنعا جديدا في ليون، وسيعمل في هذا المصنع أربعون شخصا من أبناء المنطقة خلال هذا العام.",
            "«كنا نبحث عن هذا المكان منذ سنتين» قالت مديرة المصنع التي افتتحته مع رئيس بلدية المدينة في حفل حضره العمال.",
            "وستسلم المضخات الأولى التي تصنع في هذا المصنع إلى مدن المنطقة قبل نهاية العام كما كان مقررا في الخطة.",
        ),
        "للتواصل الإعلامي",
        "آنا سيلفا",
        "المسؤولة الصحفية",
        "لمزيد من المعلومات، يرجى الاتصال: آنا سيلفا، press@example.org، +41 22 730 81 11.",
        "نبذة عن أكمي",
        "ملاحظات للمحررين",
        "هذا المصنع هو الثالث الذي تفتتحه الشركة في فرنسا، وهو الأول في وادي الرون والمدن التي تقع على ضفتيه.",
        ("الرئيسية", "من نحن", "الأخبار", "الصحافة", "وظائف", "بحث", "دخول", "مشاركة", "القائمة"),
        "محظور النشر حتى 2 مارس 2026 الساعة 10:00 GMT",
    ),
    "zh": Words(
        "新闻稿",
        "立即发布",
        ("阿克米公司在里昂开设新工厂并招聘四十名制造水泵的", "罗讷河谷居民"),
        "里昂",
        "2026年3月2日",
        (
            "阿克米公司在里昂开设了新的工厂，将为当地提供四十个工作岗位，并为沿河的城市制造水泵和闸门。",
            "“我们寻找这个地方已经两年了，”工厂的负责人在开幕仪式上说，她与市长和工人们一起为工厂揭幕。",
            "工厂制造的第一批水泵将在今年年底以前交付给该地区的各个城市，这是去年签订的合同中约定的。",
        ),
        "媒体联系人",
        "王安娜",
        "新闻官",
        "如需更多信息，请联系王安娜，电话：+41 22 730 81 11，电子邮件：press@example.org。",
        "关于阿克米",
        "编者注",
        "这座工厂是该公司在法国开设的第三座工厂，也是在罗讷河谷开设的第一座工厂，占地面积为两公顷。",
        ("首页", "关于我们", "新闻", "媒体", "招聘", "搜索", "登录", "分享", "菜单"),
        "禁发至2026年3月2日10:00（北京时间）",
    ),
}


def dash(language: str) -> str:
    return "电 " if language == "zh" else " – "


def comma(language: str) -> str:
    return {"zh": "，", "ar": "، "}.get(language, ", ")


def lede(language: str) -> str:
    words = WORDS[language]
    return f"{words.place}{comma(language)}{words.day}{dash(language)}{words.paragraphs[0]}"


def block(language: str) -> list[str]:
    words = WORDS[language]
    return [f"{words.contact}:", words.name, words.role, "press@example.org", "+41 22 730 81 11"]


def contact_on_top(language: str) -> str:
    """The head of a prosecutor's or a ministry's release: release line, day, contacts; the headline in two lines."""
    words = WORDS[language]
    lines = [words.immediate, words.day, *block(language), *words.headline, *words.paragraphs, "###"]
    return "\n".join(lines) + "\n"


def wire(language: str) -> str:
    """A wire's page: headline, dateline with the agency, end mark, contact, boilerplate."""
    words = WORDS[language]
    text = [words.title, lede(language), *words.paragraphs[1:], f"{words.about}", words.note, *block(language), "###"]
    return "\n\n".join(text) + "\n"


def with_menus(language: str) -> str:
    """A page saved as text: its title, menus, the headline again, the release, menus."""
    words = WORDS[language]
    head = [f"{words.title} | Acme", *words.menu, words.title, words.day]
    return "\n".join([*head, *words.paragraphs, words.sentence, *words.menu, "© Acme 2026"]) + "\n"


def wrapped(language: str, width: int = 64) -> str:
    """A mail: every line broken at a typewriter's width, paragraphs parted by empty lines."""
    words = WORDS[language]
    parts = [words.release, words.title, lede(language), *words.paragraphs[1:], words.sentence, "-30-"]
    return "\n\n".join(_broken(part, width if language != "zh" else 34) for part in parts) + "\n"


def _broken(text: str, width: int) -> str:
    if wide(text):
        return "\n".join(text[at : at + width] for at in range(0, len(text), width))
    lines = [""]
    for word in text.split(" "):
        if len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


def with_notes(language: str) -> str:
    """A release with an end mark glued to its last word, and notes for editors below it."""
    words = WORDS[language]
    body = [lede(language), words.paragraphs[1], words.paragraphs[2] + " ###"]
    return "\n".join([words.release, words.title, *body, words.notes, words.note, *block(language)]) + "\n"


def in_markdown(language: str) -> str:
    """Markdown as sites keep it: headings, bold type, links, a day in a line of where it was posted."""
    words = WORDS[language]
    first = f"**{words.paragraphs[0]}** [Acme](https://www.example.org/)"
    return "\n\n".join([f"# {words.title}", f"**{words.day}**", first, *words.paragraphs[1:], f"## {words.contact}",
                        "\n".join(block(language)[1:])]) + "\n"  # fmt: skip


def with_tags(language: str) -> str:
    """A text whose paragraphs are marked with tags."""
    words = WORDS[language]
    body = "\n".join(f"<p>{part}</p>" for part in (lede(language), *words.paragraphs[1:], words.sentence))
    return f"{words.title}\n\n{body}\n"


def embargoed(language: str) -> str:
    """A release with an embargo that names day, hour and zone."""
    words = WORDS[language]
    return "\n".join([words.release, words.embargo, words.title, *words.paragraphs, *block(language)]) + "\n"


LAYOUTS = {layout.__name__: layout for layout in
           (contact_on_top, wire, with_menus, wrapped, with_notes, in_markdown, with_tags, embargoed)}  # fmt: skip
