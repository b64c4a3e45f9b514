"""The lists of names and words that the tagger looks words up in: hash of the lower-cased word -> bits (see features.py)."""

import importlib
import os
from collections import Counter

import faker.providers.person as person

from features import BIG, COMMON, COUNTRY, DEMONYM, FIRST, LAST, SAY, TITLE, TOWN, fnv, normalise

TITLES = """mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame prof prof. professor sen sen. senator rep rep. representative congressman
congresswoman gov gov. governor gen gen. general lt lt. col col. colonel capt capt. captain maj. major sgt sgt. sergeant adm. admiral cmdr.
commander rev rev. reverend pope cardinal archbishop bishop father sister rabbi imam ayatollah sheikh sheik king queen prince princess emperor
emir sultan president minister premier chancellor secretary ambassador envoy spokesman spokeswoman spokesperson chairman chairwoman chair
director chief mayor judge justice attorney lawyer coach leader deputy analyst economist professor strategist candidate nominee adviser
advisor officer inspector detective speaker commissioner treasurer founder ceo author reporter correspondent journalist
secretary-general prophet pastor imam saint mullah comrade baroness viceroy undersecretary superintendent constable trooper deputy-general
president-elect lieutenant admiral brigadier marshal corporal private sheriff principal headteacher coordinator advisor activist""".split()

SAYINGS = """said says say saying told tells added adds asked asks wrote writes replied tweeted insisted argued argues noted notes explained
warned claimed announced declared denied confirmed acknowledged conceded suggested believes thinks thought recalled described testified
vowed promised urged called stated responded countered joked quipped""".split()

CYRILLIC = dict(zip("абвгдезийклмнопрстуфыэіїєґ", "a b v h d e z y y k l m n o p r s t u f y e i yi ie g".split())) | {
    "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ё": "yo", "ь": "", "ъ": "",
}  # fmt: skip


def romanise(word: str) -> str:
    if not any(c in CYRILLIC for c in word.lower()):
        return word
    russian = word.lower().replace("г", "g").replace("и", "i") if "ы" in word.lower() or "и" in word.lower() else word.lower()
    out = "".join(CYRILLIC.get(c, c) for c in russian)
    return "-".join(part.capitalize() for part in out.split("-"))


def latin(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and all(ord(c) < 0x250 and (c.isalpha() or c in "'-’") for c in word)


def people() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """First and last names by locale, as faker has them; Cyrillic ones romanised."""
    base = os.path.dirname(person.__file__)
    firsts: dict[str, list[str]] = {}
    lasts: dict[str, list[str]] = {}
    for locale in sorted(os.listdir(base)):
        if not os.path.isdir(os.path.join(base, locale)) or locale.startswith("__") or locale == "en":
            continue
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        first: set[str] = set()
        last: set[str] = set()
        for name in dir(provider):
            if not name.startswith(("first_name", "last_name", "first_romanized", "last_romanized")):
                continue
            values = getattr(provider, name)
            if callable(values) or isinstance(values, property):
                continue
            words = {romanise(v) for v in values if isinstance(v, str)}
            (first if name.startswith("first") else last).update(w for w in words if latin(w))
        if first and last:
            firsts[locale] = sorted(first)
            lasts[locale] = sorted(last)
    for line in open(os.path.join(os.path.dirname(__file__), "names.txt"), encoding="utf-8"):
        if line.startswith("#") or not line.strip():
            continue
        group, kind, *names = line.split()
        (firsts if kind == "first" else lasts)[group] = names
    return firsts, lasts


def places(rows: list[str]) -> list[tuple[str, str, int]]:
    found = [(k, n, int(p)) for k, n, p in (row.rstrip("\n").split("\t") for row in rows)]
    for line in open(os.path.join(os.path.dirname(__file__), "regions.txt"), encoding="utf-8"):
        if not line.startswith("#") and line.strip():
            found.append(("country", line.strip(), 0))
    return found


def join_key(words: list[str]) -> int:
    """Twin of features.join over the words' keys."""
    key = fnv(words[0])
    for word in words[1:]:
        key = (((key * 31) & 0xFFFFFFFF) ^ fnv(word)) * 0x9E3779B1 & 0xFFFFFFFF
    return key


def tokens_of(name: str) -> list[str]:
    return [w for part in normalise(name).lower().split() for w in part.replace(",", " ").split()]


def build(place_rows: list[tuple[str, str, int]], lower_counts: Counter, upper_counts: Counter) -> dict[int, int]:
    """All lists as one table. `lower_counts`: how often a word stands in the training text in lower case, `upper_counts`: with a capital."""
    firsts, lasts = people()
    bits: dict[int, int] = {}

    def add(words: list[str], bit: int) -> None:
        key = join_key(words)
        bits[key] = bits.get(key, 0) | bit

    for names, bit in ((firsts, FIRST), (lasts, LAST)):
        for name in {n for group in names.values() for n in group}:
            add([normalise(name).lower()], bit)
    for kind, name, population in place_rows:
        words = tokens_of(name)
        if not words or len(words) > 4:
            continue
        # A name that is first of all a common word ("Of", "Mobile", "Reading") stays out unless it is a big place.
        if len(words) == 1 and kind == "town" and (lower_counts[words[0]] >= 3 or len(words[0]) < 4):
            continue
        add(words, COUNTRY if kind == "country" else DEMONYM if kind == "demonym" else BIG if population >= 100_000 else TOWN)
    for word, count in lower_counts.items():
        if count >= 3 and count > upper_counts[word] and word.isalpha():
            add([normalise(word)], COMMON)
    for words, bit in ((TITLES, TITLE), (SAYINGS, SAY)):
        for word in words:
            add([word], bit)
    return bits
