"""Writes mangled.tsv: links as mail programs, chats and hands leave them.

What such programs do is done here by Python's own libraries, not by ours. Each row says what must survive and
what must be named; rows are written by hand below and are only ever added to.
Run: python3 tests/data/links/make_mangled.py > tests/data/links/mangled.tsv
"""
import html
import quopri
import textwrap
from urllib.parse import quote


def sealed(text):
    value = 0xCBF29CE484222325
    for byte in text.encode():
        value = ((value ^ byte) * 0x100000001B3) % 2**64
    return f"{text}&sum={(value >> 32) ^ (value & 0xFFFFFFFF):08x}"


PLAN = ("v=1&due=3&runway=1&ai=5&change=15&stability=50&comfort=90&initiatives=0&similarity=0"
        "&approach=external_partnership&role=recipient&scope=from_start&after=owned_and_funded"
        "&transfer=documentation&assessed=honest&gap=specific")
AUTO = ("v=1&due=14&runway=12&ai=74&change=70&stability=93&comfort=25&initiatives=5&similarity=50"
        "&approach=auto&role=auto&scope=auto&after=auto&transfer=auto&assessed=honest&gap=specific")
RICH = (PLAN + "&assume=uptake.0.08&name=w5xiZXJhbGwg4oCTINC_0LvQsNC90L7QstGL0Lkg6KiI55S7"
        "&note=V2VyIG51dHp0IHdhcywgd2llIG9mdD8g8J-RjSDXoteTINeZ15XXoNeZ&guess=internal_upskilling"
        "&more=w4R1w59lcnN0IGVpbGln.3.1.5.15.50.90.0.0.10221.22...18.15.45.50.35.20.6.50.04220.12")
A, B, R = sealed(PLAN), sealed(AUTO), sealed(RICH)
SITE = "https://example.org/path/"
URL = {link: f"{SITE}#{link}" for link in (A, B, R)}


def escaped(text, safe="", times=1):
    for _ in range(times):
        text = quote(text, safe=safe)
    return text


def lower(text):
    return text.replace("%3D", "%3d").replace("%26", "%26").replace("%2E", "%2e").replace("%5F", "%5f")


def every(text):
    return "".join(f"%{ord(letter):02X}" for letter in text)


def printable(text):
    """Quoted-printable mail, as it stands in the raw message."""
    return quopri.encodestring(text.encode()).decode().rstrip("\n")


def soft(text, width):
    """Lines ended by `=`, of a message in which `=` itself was put back already."""
    return "=\n".join(text[at:at + width] for at in range(0, len(text), width))


def wrapped(text, width, end="\n"):
    return end.join(text[at:at + width] for at in range(0, len(text), width))


def at_signs(text, width):
    """Broken before the `&` that comes next, as mail programs prefer."""
    return "\n".join(textwrap.wrap(text.replace("&", " &"), width)).replace(" &", "&")


def safelink(url):
    return ("https://eur01.safelinks.protection.outlook.com/?url=" + escaped(url)
            + "&data=05%7C02%7Canna%40example.org%7C5b9c1d%7C0%7C638%7CUnknown%7CTWFpbGZsb3d8%3D%3D%7C0"
            + "&sdata=Zm9v%2Bb%3D&reserved=0")


def add(how, text, survives, named="", name=""):
    shown = text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\r", "\\r")
    print(how, name, shown, survives, named, sep="\t")


print("# how\tname\twritten (\\n, \\t, \\r stand for what they name)\twhat must survive, as a link\tproblems")

# The fragment as the address bar has it.
for link in (A, B, R):
    add("open", link, link)
    add("open", escaped(link), link, "escapes")
    add("open", escaped(link, times=2), link, "escapes")
    add("open", escaped(link, safe="&"), link, "escapes")
    add("open", escaped(link, safe="="), link, "escapes")
    add("open", html.escape(link), link, "html")
    add("open", html.escape(html.escape(link)), link, "html")
    add("open", link + ".", link, "surroundings")
add("open", escaped(A, times=3), A, "escapes")
add("open", lower(escaped(A)), A, "escapes")
add("open", every(B), B, "escapes")
add("open", escaped(html.escape(R)), R, "escapes html")
add("open", html.escape(escaped(R, safe="&")), R, "escapes html")
add("open", A.replace("&", "&#38;"), A, "html")
add("open", A.replace("&", "&#x26;"), A, "html")
add("open", A.replace("=", "&#61;").replace("&", "&amp;").replace("&amp;#61;", "&#61;"), A, "html")
add("open", R.replace("&note", "\u00ace"), R, "html")
add("open", R.replace("&note", "%C2%ACe"), R, "escapes html")
add("open", A.replace("external_partnership", "external_partner%C2%ADship"), A, "escapes breaks")
add("open", A.replace("&approach", "%E2%80%8B&approach"), A, "escapes breaks")
for end in [",", ")", ";", "!", "?", ">", "\"", "'", "]", "}", "...", ").", "&", "_", "**", "\u201d", "%29", "%3E."]:
    named = "" if end == "&" else "escapes surroundings" if end.startswith("%") else "surroundings"
    add("open", A + end, A, named)
add("open", "<" + A + ">", A, "surroundings")
add("open", "#" + A, A, "surroundings")
add("open", "?" + A, A, "surroundings")
add("open", "!/" + A, A, "surroundings")
add("open", "%23" + A, A, "escapes surroundings")
add("open", "%2523" + escaped(A), A, "escapes surroundings")
add("open", A.replace("&runway", "%20&runway"), A, "escapes breaks")
add("open", A.replace("runway", "run%0Away"), A, "escapes breaks")
add("open", A.replace("due=", "due=%0D%0A"), A, "escapes breaks")
add("open", A.replace("specific&sum", "spe cific &sum"), A, "breaks")
add("open", A.replace("external_partnership", "external_partner\u00adship"), A, "breaks")
add("open", A.replace("&approach", "\u200b&approach"), A, "breaks")
add("open", A + "&utm_source=mail&utm_medium=news", A, "added")
add("open", A + "&fbclid=IwAR0abc_def", A, "added")
add("open", A + "&gclid=Cj0KC&utm_campaign=x", A, "added")
add("open", A + "&mc_cid=1&mc_eid=2", A, "added")
add("open", A + ".&utm_source=mail", A, "surroundings added")
add("open", A + "&lang=de", A + "&lang=de", "unknown")
add("open", escaped(A) + "&lang=de", A, "escapes added")
add("open", "utm_source=mail&" + A, A, "added")
add("open", "lang=de&" + A, A + "&lang=de", "unknown")
add("open", sealed(PLAN + "&utm_source=mail"), A + "&utm_source=mail", "unknown")

# The query, where there is no fragment.
add("query", A, A)
add("query", escaped(A), A, "escapes")
add("query", "utm_source=mail&" + A, A, "added")
add("query", A + "&utm_source=mail", A, "added")
add("query", "utm_source=mail%23" + A, A, "escapes added")
add("query", "url=" + escaped(URL[A]), A, "escapes added")

# What cannot be put back is named, and the rest is kept.
add("open", A.replace("ai=5&", "ai=6&"), sealed(PLAN.replace("ai=5&", "ai=6&")), "damaged")
add("open", escaped(A.replace("ai=5&", "ai=6&")), sealed(PLAN.replace("ai=5&", "ai=6&")), "escapes damaged")
add("open", PLAN, A, "sum_missing")
add("open", PLAN + ").", A, "surroundings sum_missing")
add("open", escaped(PLAN), A, "escapes sum_missing")
add("open", A[:-3], A, "damaged")
add("open", A + "x", A, "damaged")
add("open", A.replace("&gap=specific", "&gap=<b>"), sealed(PLAN.replace("gap=specific", "gap=none_named")),
    "unreadable damaged missing")
add("open", A.replace("&ai=5", "&ai=5%ZZ"), sealed(PLAN.replace("&ai=5&", "&ai=35&")), "unreadable damaged missing")

# Text that was pasted: whole addresses, names before them, mail.
for link in (A, R):
    add("paste", URL[link], link)
    add("paste", link, link)
    add("paste", "#" + link, link)
    add("paste", escaped(URL[link], safe=":/"), link, "escapes")
    add("paste", escaped(URL[link]), link, "escapes")
    add("paste", escaped(URL[link], times=2), link, "escapes")
    add("paste", f"<{URL[link]}>", link)
    add("paste", safelink(URL[link]), link, "escapes added")
    add("paste", wrapped(URL[link], 76), link, "breaks")
    add("paste", wrapped(URL[link], 72, "\r\n"), link, "breaks")
    add("paste", at_signs(URL[link], 76), link, "breaks")
    add("paste", printable(URL[link]), link, "escapes breaks")
    add("paste", soft(URL[link], 75), link, "breaks")
    add("paste", soft(URL[link], 41), link, "breaks")
    add("paste", wrapped("> " + URL[link], 72, "\n> "), link, "breaks")
    add("paste", wrapped(">> " + URL[link], 60, "\n>> "), link, "breaks")
    add("paste", html.escape(URL[link]), link, "html")
    add("paste", f'<a href="{html.escape(URL[link])}">{html.escape(URL[link])}</a>', link, "html")
for before, name in [("Anna: ", "Anna"), ("Anna\t", "Anna"), ("Anna,", "Anna"), ("Anna;", "Anna"), ("- Anna - ", "Anna"),
                     ("1. Anna: ", "Anna"), ("2) Anna ", "Anna"), ("> Anna: ", "Anna"), ("Anna <", "Anna"),
                     ("Anna (Sales): ", "Anna (Sales)"), ("Anna <anna@example.org>: ", "Anna"), ("[Anna](", "Anna"),
                     ("\"Anna\",\"", "Anna"), ("\u2022 \u00c9lodie Ng\u014d: ", "\u00c9lodie Ng\u014d"), ("3M: ", "3M")]:
    add("paste", before + URL[A] + "\n", A, name=name)
add("paste", "Anna:" + A, A, name="Anna")
add("paste", "Anna: example.org/path/#" + A, A, name="Anna")
add("paste", "Dear all,\n\nhere is mine (" + URL[A] + ").\n\nBest regards\nAnna", A, name="here is mine")
add("paste", "Mine: " + URL[A] + ".", A, name="Mine")
add("paste", URL[A] + "!", A)
add("paste", URL[A] + "\nBest regards, a=b", A)
add("paste", f"{SITE}#{PLAN}\nBest regards\nAnna", A, "sum_missing")
add("paste", f"{SITE}#{PLAN}.\n\na=1", A, "sum_missing")
add("paste", f"{SITE}?{B}#{A}", A, "query")
add("paste", f"{SITE}?utm_source=mail#{A}", A)
add("paste", f"{SITE}?{A}", A)
add("paste", f"{SITE}#{A}&utm_source=mail", A, "added")
add("paste", "https://www.google.com/url?q=" + escaped(URL[A]) + "&sa=D&source=editors&ust=17&usg=AOv", A, "escapes added")
add("paste", "https://l.facebook.com/l.php?u=" + escaped(URL[A]) + "&h=AT0x", A, "escapes added")
add("paste", f"https://urldefense.com/v3/__{SITE}*{A}__;Iw!!N8Xdb1!abc$", A)
add("paste", f"{URL[A]}<{URL[A]}>", A)
add("paste", f"<{URL[A]}|my link>", A)
add("paste", "Anna: " + safelink(URL[A]), A, "escapes added", name="Anna")
add("paste", "https://www.youtube.com/watch?v=1&t=3\n" + URL[A], A)
