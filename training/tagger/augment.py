"""Copies of articles with other people, places and bodies in them and other ways of writing capitals, so that the tagger learns shapes and
contexts rather than the names of one election year."""

import random

from corpus import capital, runs
from lists import people, tokens_of

FIELDS = """Foreign Affairs|Defense|Defence|Health|Finance|Justice|Education|Transport|Agriculture|Energy|Interior|Emergency Situations|Labor|
Trade|Culture|Information|National Security|Public Safety|Human Rights|Internal Affairs|Economic Development|Disaster Management|Water
Resources|Civil Defense|Science|Tourism|Immigration|Homeland Security|Veterans Affairs|Fisheries|Mines"""
BODIES = """Ministry|Department|Agency|Council|Commission|Authority|Association|Institute|Committee|Party|Front|Movement|Army|Bureau|Union|Bank|
Service|Foundation|Federation|Board|Congress|Assembly|Parliament|Court|Office|Society|Alliance|Coalition|Command|Guard|Network|Force"""
FIRMS = "Inc.|Corp.|Group|Holdings|Industries|Partners|Associates|Foundation|Institute|& Co.|Energy|Airlines|Bank|Media|Motors|Steel|Capital"
LOCAL = """University|Police Department|Police|City Council|Fire Department|United|Hospital|Times|Post|Herald|Tribune|Chamber of Commerce|
General Hospital|School District|Port Authority|State University|Observatory|Airlines|Rovers|City"""


def pick(text: str, rng: random.Random) -> str:
    return rng.choice(" ".join(text.split()).split("|"))


class Names:
    """Draws names of every kind."""

    def __init__(self, place_rows: list[tuple[str, str, int]]):
        self.firsts, self.lasts = people()
        self.groups = sorted(set(self.firsts) & set(self.lasts))
        own = [g for g in self.groups if "_" not in g]
        english = [g for g in self.groups if g.startswith("en_")]
        self.weighted = self.groups + own * 6 + english * 2
        self.countries = [n for k, n, _ in place_rows if k == "country" and len(n) < 25 and n[:1].isupper()]
        self.demonyms = sorted({n for k, n, _ in place_rows if k == "demonym" and len(n.split()) < 3})
        towns = [(n, p) for k, n, p in place_rows if k == "town" and len(n) > 3 and len(n.split()) < 4]
        self.towns = [n for n, _ in towns]
        self.weights = [min(p, 3_000_000) ** 0.5 for _, p in towns]

    def place(self, rng: random.Random) -> list[str]:
        roll = rng.random()
        name = rng.choice(self.countries) if roll < 0.3 else rng.choices(self.towns, self.weights)[0]
        if roll > 0.93:
            name += " " + rng.choice(("Province", "Oblast", "County", "Region", "Valley", "Island", "River", "Bay", "District", "Airport"))
        elif roll > 0.85:
            owner = rng.choice(self.lasts[rng.choice(self.weighted)])
            name = f"{owner} {rng.choice(('Street', 'Road', 'Avenue', 'Lane', 'Park', 'Bridge', 'Square', 'Station', 'Hill', 'Lake', 'Creek', 'Beach', 'Drive'))}"
        return name.replace(",", "").split()

    def body(self, rng: random.Random) -> list[str]:
        roll = rng.random() * 1.06
        field = pick(FIELDS, rng)
        if roll > 1:
            name = f"{rng.choice((rng.choice(self.demonyms), *self.place(rng)[:1], 'National', 'International', 'World'))} "
            name += rng.choice(("Center", "Centre", "Institute", "Council", "Society", "Coalition", "Campaign", "Committee", "Association", "Court"))
            name += f" {rng.choice(('for', 'for', 'of', 'on'))} {field.replace(' Affairs', '')}"
            if rng.random() < 0.3:
                name += f" and {pick(FIELDS, rng)}"
        elif roll < 0.14:
            name = f"{rng.choice(('Ministry', 'Department', 'Office', 'Bureau'))} of {field}"
        elif roll < 0.26:
            name = f"{field} {rng.choice(('Ministry', 'Department', 'Committee', 'Agency', 'Council'))}"
        elif roll < 0.36:
            name = f"{rng.choice(self.demonyms)} {field} {pick(BODIES, rng)}"
        elif roll < 0.44:
            name = f"{rng.choice(('National', 'Central', 'Supreme', 'International', 'United', 'World', 'Federal', 'Royal', 'Democratic'))} {pick(BODIES, rng)}"
        elif roll < 0.60:
            name = f"{' '.join(self.place(rng))} {pick(LOCAL, rng)}"
        elif roll < 0.74:
            name = f"{rng.choice(self.lasts[rng.choice(self.weighted)])} {pick(FIRMS, rng)}"
        elif roll < 0.78:
            name = f"University of {' '.join(self.place(rng))}"
        else:
            name = "".join(rng.choice("ABCDEFGHIKLMNOPRSTU") for _ in range(rng.choice((3, 3, 4, 4, 5))))
        return name.split()

    def person(self, parts: int, group: str, rng: random.Random) -> list[str]:
        last = rng.choice(self.lasts[group])
        if parts == 1:
            return [last]
        firsts = [rng.choice(self.firsts[group]) for _ in range(parts - 1)]
        if group in ("korean", "chinese") and rng.random() < 0.8:
            return [last, *firsts][:parts]
        return [*firsts, last]


TAGS = {"of": "IN", "for": "IN", "on": "IN", "&": "CC", "and": "CC", "the": "DT"}


def renamed(article: dict, names: Names, rng: random.Random, share: float) -> list:
    """The article's sentences, some of its names changed for others, each always for the same one."""
    other: dict[tuple[str, str], list[str] | None] = {}
    for sentence in article["sentences"]:
        # whole names of people first, so that a surname alone follows them
        for a, b, kind in runs(sentence):
            if kind != "PERSON" or b - a < 2:
                continue
            words = tuple(w[0] for w in sentence[a:b])
            key = (" ".join(words), kind)
            if key in other:
                continue
            surname = (words[-1], kind)
            if rng.random() < share:
                group = rng.choice(names.weighted)
                new = names.person(b - a if rng.random() < 0.8 else 2, group, rng)
                family = new[0] if group in ("korean", "chinese") else new[-1]
                if other.get(surname):
                    family = other[surname][0]
                    new = [*new[:-1], family]
                other[key] = new
                other.setdefault(surname, [family])
                other.setdefault((words[0], kind), [new[0]])
            else:
                other[key] = None
                other.setdefault(surname, None)
    out = []
    for sentence in article["sentences"]:
        changed = []
        at = 0
        for a, b, kind in runs(sentence):
            words = [w[0] for w in sentence[a:b]]
            key = (" ".join(words), kind)
            if key not in other:
                new = None
                if kind == "PERSON" and rng.random() < share:
                    new = names.person(b - a, rng.choice(names.weighted), rng)
                elif kind == "LOCATION" and rng.random() < share:
                    new = names.place(rng)
                elif kind == "ORGANIZATION" and rng.random() < share * 0.4:
                    new = names.body(rng)
                elif kind == "MISC" and b - a == 1 and words[0] in names.demonyms and rng.random() < share:
                    plural = words[0].endswith("s")
                    new = rng.choice([d for d in names.demonyms if d.endswith("s") == plural]).split()
                other[key] = new
            new = other[key]
            if not new or any(w[1] is None for w in sentence[a:b]):
                continue
            changed += [list(w) for w in sentence[at:a]]
            plain = sentence[a][1] if kind == "MISC" else "NNP"
            if len(words) > 1 and all(w.isupper() for w in words):
                new = [w.upper() for w in new]
            changed += [[w, TAGS.get(w, plain), kind] for w in new]
            if kind == "PERSON" and len(new) > 1 and rng.random() < 0.015:
                # a credential or a party after a name is no name
                note = rng.choice(("M.D.", "Ph.D.", "MBE", "R.N.", "Esq."))
                changed += [[",", ",", "O"], [note, "NNP", "O"], [",", ",", "O"]]
            at = b
        changed += [list(w) for w in sentence[at:]]
        out.append(changed)
    return out


SMALL = set("a an the and but or nor of in on at to for by with from as is vs. that it".split())


def recased(sentence: list, rng: random.Random) -> list:
    """In capitals, as a headline, or all small: what editors do to whole lines."""
    roll = rng.random()
    if roll > 0.26 or len(sentence) < 3:
        return sentence
    out = []
    style = 0 if roll < 0.11 else 1 if roll < 0.23 else 2
    small = rng.random() < 0.7
    for i, (word, tag, kind) in enumerate(sentence):
        clitic = word[:1] in "'’" or word.lower() in ("n't", "n’t")
        if style == 0:
            word = word.upper()
        elif style == 1 and not clitic and word[:1].isalpha() and not (i and small and word.lower() in SMALL):
            word = word[:1].upper() + word[1:]
        elif style == 2:
            word = word.lower()
        out.append([word, tag, kind])
    return out


def dateline(names: Names, rng: random.Random) -> list:
    """The head of an agency's report: "KYIV, Ukraine (AP) --", "DODOMA --", "LIMA (Reuters) -"."""
    town = rng.choices(names.towns, names.weights)[0].upper().split()
    out = [[w, "NNP", "LOCATION"] for w in town]
    roll = rng.random()
    if roll < 0.5:
        out += [[",", ",", "O"], *([w, "NNP", "LOCATION"] for w in rng.choice(names.countries).replace(",", "").split())]
    if roll > 0.3:
        out += [["(", "-LRB-", "O"], [rng.choice(("AP", "Reuters", "AFP", "UPI", "CNN", "TASS", "Xinhua")), "NNP", "ORGANIZATION"], [")", "-RRB-", "O"]]
    return [*out, [rng.choice(("--", "—", "-", "–")), ":", "O"]]


def copies(articles: list[dict], place_rows: list, count: int, seed: int, share: float = 0.55) -> list[list]:
    names = Names(place_rows)
    rng = random.Random(seed)
    made = []
    for _ in range(count):
        for article in articles:
            sentences = [recased(s, rng) for s in renamed(article, names, rng, share) if s]
            if rng.random() < 0.4 and len(sentences) > 2:
                at = rng.choice((0, 1, 2))
                sentences[at] = dateline(names, rng) + sentences[at] if rng.random() < 0.5 else sentences[at]
                if sentences[at][0][2] != "LOCATION":
                    sentences.insert(at, dateline(names, rng))
            made.append(sentences)
    return made


__all__ = ["Names", "capital", "copies", "tokens_of"]
