"""Words that tell a code, read out digit by digit, from numbers that are listed."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class DictationWords:
    """What is said around digits, in small letters.

    `names` are what a code is called; `things` have one, so that they name it only with a verb
    (`my order is`, not `to order`). `fillers` may stand between these and the digits. `links` join the
    last of a list, `units` are counted. `endings` are those of compound names.
    """

    names: frozenset[str]
    things: frozenset[str]
    verbs: frozenset[str]
    fillers: frozenset[str]
    links: frozenset[str]
    units: frozenset[str]
    endings: tuple[str, ...] = ()


_ENGLISH = DictationWords(
    names=frozenset("number code zip postcode passcode pin id extension ext reference digits iban".split()),
    things=frozenset(
        "account phone telephone mobile cell fax card order ticket booking case claim policy invoice "
        "passport licence license membership serial tracking confirmation".split()
    ),
    verbs=frozenset("is was are be it's it’s that's that’s reads says".split()),
    fillers=frozenset("the my your this that it will would should here there i have um uh er erm".split()),
    links=frozenset("and or to through".split()),
    units=frozenset(
        "dollar dollars cent cents pounds euros percent per second seconds minute minutes hour hours day "
        "days week weeks month months year years times people moment points miles o'clock o’clock".split()
    ),
)
_GERMAN = DictationWords(
    names=frozenset("nummer code kode pin plz postleitzahl durchwahl vorwahl iban referenz ziffern".split()),
    things=frozenset("konto telefon handy karte bestellung auftrag rechnung ticket vertrag".split()),
    verbs=frozenset("ist lautet wäre war sind".split()),
    fillers=frozenset("die der das meine ihre unsere also hier äh ähm".split()),
    links=frozenset("und oder bis".split()),
    units=frozenset("euro cent prozent minuten stunden tage tagen wochen monate jahre uhr mal".split()),
    endings=("nummer", "code", "kennzahl", "zeichen"),
)
_FRENCH = DictationWords(
    names=frozenset("numéro code référence pin postal poste iban chiffres".split()),
    things=frozenset("compte carte téléphone portable commande dossier client facture contrat".split()),
    verbs=frozenset("est c'est c’est sont était serait".split()),
    fillers=frozenset("le la les de du mon ma votre client euh donc".split()),
    links=frozenset("et ou à".split()),
    units=frozenset("euro euros centimes pour minutes heures jours semaines mois ans fois".split()),
)
_SPANISH = DictationWords(
    names=frozenset("número código referencia pin extensión clave postal iban dígitos".split()),
    things=frozenset("cuenta tarjeta teléfono celular móvil pedido cliente factura contrato orden".split()),
    verbs=frozenset("es son era sería".split()),
    fillers=frozenset("el la los de del mi su eh este".split()),
    links=frozenset("y e o u a".split()),
    units=frozenset(
        "euro euros dólares pesos centavos por minutos horas días semanas meses años veces".split()
    ),
)
_ITALIAN = DictationWords(
    names=frozenset("numero codice riferimento pin interno cap postale iban cifre".split()),
    things=frozenset("conto carta telefono cellulare ordine cliente fattura pratica contratto".split()),
    verbs=frozenset("è sono era sarebbe".split()),
    fillers=frozenset("il la le di del della mio mia suo sua ehm allora".split()),
    links=frozenset("e ed o od a".split()),
    units=frozenset("euro centesimi per minuti ore giorni settimane mesi anni volte".split()),
)
_PORTUGUESE = DictationWords(
    names=frozenset("número código referência pin ramal senha cep cpf postal iban dígitos".split()),
    things=frozenset("conta cartão telefone celular telemóvel pedido cliente fatura contrato".split()),
    verbs=frozenset("é são era seria".split()),
    fillers=frozenset("o a os de do da meu minha seu sua então".split()),
    links=frozenset("e ou a".split()),
    units=frozenset(
        "euro euros reais dólares centavos por minutos horas dias semanas meses anos vezes".split()
    ),
)
_DUTCH = DictationWords(
    names=frozenset("nummer code pin pincode postcode toestel referentie iban cijfers".split()),
    things=frozenset("rekening telefoon mobiel kaart pas bestelling klant factuur contract".split()),
    verbs=frozenset("is zijn was".split()),
    fillers=frozenset("het de mijn uw hier dus eh uh".split()),
    links=frozenset("en of tot".split()),
    units=frozenset("euro cent procent minuten uur dagen weken maanden jaar keer".split()),
    endings=("nummer", "code"),
)
_DANISH = DictationWords(
    names=frozenset("nummer nummeret kode koden pin pinkode reference lokalnummer iban cifre".split()),
    things=frozenset("konto kontoen telefon mobil kort kortet ordre ordren faktura sag".split()),
    verbs=frozenset("er var".split()),
    fillers=frozenset("det den mit min dit din her øh".split()),
    links=frozenset("og eller til".split()),
    units=frozenset("kroner øre procent minutter timer dage uger måneder år gange".split()),
    endings=("nummer", "nummeret", "kode", "koden"),
)

WORDS: Mapping[str, DictationWords] = MappingProxyType(
    {
        "da": _DANISH,
        "de": _GERMAN,
        "en": _ENGLISH,
        "es": _SPANISH,
        "fr": _FRENCH,
        "it": _ITALIAN,
        "nl": _DUTCH,
        "pt": _PORTUGUESE,
    }
)
"""By base language, for each whose number words are known."""
