# ruff: noqa: E501 (word lists)
"""Who or what does something in English: words for people, things and events."""

PERSONAL = frozenset("he she they someone somebody anyone anybody everyone everybody".split())
POINTING = frozenset("it that this these those".split())
SELVES = frozenset("myself yourself himself herself itself themselves ourselves all both".split())
TYING = frozenset("from in at of on over for with".split())
"""What ties a second noun to a person: "Luis from the front desk"."""
PEOPLE = frozenset(
    (
        "team department colleague desk office staff crew people folk guy lady lad woman man women men rep agent assistant accountant consultant"
        " courier nurse doctor dentist boss chief head lead support billing finance accounting legal security maintenance housekeeping reception"
        " dispatch hr it warehouse clinic bank shop store company vendor council club committee board landlord super lawyer solicitor plumber"
        " partner husband wife spouse son daughter niece nephew brother sister mother mom mum father dad uncle aunt cousin grandson granddaughter grandma grandpa"
        " neighbor neighbour friend mate buddy kid parent nan mother-in-law brother-in-law sister-in-law"
        " specialist technician engineer electrician receptionist pharmacist therapist surgeon vet clerk guard caretaker intern apprentice student"
        " supplier department group unit branch hospital school agency lab everyone everybody customer client tenant chef cook bride groom"
    ).split()
)
PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "person", "people", "men")
NO_PEOPLE = frozenset(
    (
        "number letter order paper folder charger computer router printer counter poster laptop folder weather flower summer winter dinner corner matter power"
        " paper water cover sticker banner tracker boiler trailer trigger server browser filter freezer cooler heater meter motor monitor error door floor color"
        " colour mirror generator elevator calculator projector reactor sensor adapter container blender mixer locker drawer answer offer member newsletter"
        " voucher transfer register reminder disclaimer renewal quarter center centre theater theatre chapter wonder bumper scanner speaker thriller tower shower"
        " kilometer kilometre sampler radiator indicator refrigerator thermometer detector connector toner buffer cluster parameter timer planner freezer binder"
        " copier shelter heather scooter tractor reader spinner burner toaster roller cylinder cucumber pepper ginger october november december september"
    ).split()
)
"""Things that end like people."""
EVENTS = frozenset(
    (
        "meeting call appointment party wedding launch race session train flight bus ferry boat match game concert show event trial lesson class course exam"
        " interview visit delivery ceremony dinner lunch breakfast holiday vacation trip weekend season term shift break deadline sale rain snow storm"
        " weather sun tide office shop store price rate fee cost total temperature thing rest problem issue trouble question reason point idea chance"
        " contract warranty subscription membership plan cover policy card offer"
    ).split()
)
"""What comes, starts, costs or ends without anybody's doing."""
TIMES = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight yesterday january february march april may june july august"
        " september october november december morning afternoon evening night day week month year noon midnight minute hour moment second time o'clock"
        " am pm weekend lunchtime"
    ).split()
)
