namespace WijInDeWijk.Web.Infrastructure.HeldForms;

/// <summary>The page that comes back with all that was typed, in fields, to be sent once more.</summary>
public sealed record HeldFormView(HeldForm Form, string Title, string Lead)
{
    /// <summary>A fault, or a way on after one.</summary>
    public bool IsRefused { get; init; } = true;

    /// <summary>Where something has to be done first, in another tab.</summary>
    public (string Url, string Words)? First { get; init; }

    public static HeldFormView Resumed(HeldForm form) =>
        new(form, "U kunt weer verder", "Hieronder staat alles wat u typte. Het is nog niet verstuurd: kijk het na en kies ‘Verstuur opnieuw’.") { IsRefused = false };

    public static HeldFormView Of(HeldForm form, RefusalKind kind, int status) => (kind, status) switch
    {
        (RefusalKind.Forgery, _) => new(form, "Nog niet bewaard", "Wij konden niet zien of dit formulier van deze site kwam. Dat gebeurt als cookies zijn gewist of uitstaan, of als de pagina heel lang open heeft gestaan. Alles wat u typte, staat hieronder. Kies ‘Verstuur opnieuw’."),
        (RefusalKind.SecondStep, _) => new(form, "Nog niet bewaard: stel eerst een tweede stap in", "Bij uw account hoort een tweede stap bij het aanmelden. Stel die in op een nieuw tabblad, kom hier terug en kies ‘Verstuur opnieuw’. Alles wat u typte, staat hieronder."),
        (_, StatusCodes.Status413PayloadTooLarge) => new(form, "Dit is te groot om te versturen", "Wij hebben er niets van bewaard. Alles wat u typte, staat hieronder. Maak het korter en kies ‘Verstuur opnieuw’."),
        (_, StatusCodes.Status503ServiceUnavailable) => new(form, "Niet bewaard, probeer opnieuw", "De opslag was even bezet of vol. Dat ligt aan ons, niet aan u. Alles wat u typte, staat hieronder. Wacht even en kies ‘Verstuur opnieuw’. Twee keer versturen kan geen kwaad."),
        (_, StatusCodes.Status429TooManyRequests) => new(form, "Het is even te druk: nog niet bewaard", "Er komt op dit moment heel veel binnen. Alles wat u typte, staat hieronder. Wacht een minuut en kies ‘Verstuur opnieuw’."),
        (_, StatusCodes.Status403Forbidden) => new(form, "Niet bewaard: dit account mag dat niet", "Uw account heeft hier geen rechten (meer) voor. Vraag een beheerder. Alles wat u typte, staat hieronder. Kopieer het, of verstuur het opnieuw zodra het wel mag."),
        (_, StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed or StatusCodes.Status410Gone) => new(form, "Niet bewaard: deze pagina is er niet meer", "Waar u dit bij schreef, is intussen weg of veranderd. Alles wat u typte, staat hieronder. Kopieer wat u wilt bewaren."),
        (_, StatusCodes.Status409Conflict) => new(form, "Niet bewaard: hier is intussen iets mee gebeurd", "Een ander was u voor. Alles wat u typte, staat hieronder. Kijk eerst hoe het nu staat, en kopieer wat u wilt bewaren."),
        (_, >= StatusCodes.Status500InternalServerError) => new(form, "Er ging iets mis: nog niet bewaard", "Dat ligt aan ons, niet aan u. Alles wat u typte, staat hieronder. Wacht even en kies ‘Verstuur opnieuw’. Blijft het misgaan, kopieer uw tekst dan en laat het ons weten."),
        _ => new(form, "Nog niet bewaard", "Wat uw browser stuurde, paste niet bij deze pagina. Alles wat u typte, staat hieronder. Kies ‘Verstuur opnieuw’, of kopieer uw tekst."),
    };
}
