using System.Globalization;

namespace WijInDeWijk.Web.Uploads;

/// <summary>A refusal in words for somebody who only wanted to add a photo: what is wrong and what helps.</summary>
internal static class RefusalWords
{
    public static string For(UploadRefusal refusal, UploadOptions options) => refusal switch
    {
        UploadRefusal.Empty => "Dit bestand is leeg. Kies het opnieuw, of kies een ander bestand.",
        UploadRefusal.TooLarge => string.Create(CultureInfo.InvariantCulture, $"Dit bestand is groter dan {options.MaxMegabytes} MB. Maak het kleiner, of kies een ander bestand."),
        UploadRefusal.UnknownKind => "Dit soort bestand kunnen wij niet gebruiken. Kies een foto (JPG, PNG, WebP of HEIC), een PDF of een Word-bestand (.docx).",
        UploadRefusal.OldOffice => "Dit is een Word-bestand in een oude vorm (.doc) of met een wachtwoord. Bewaar het in Word als .docx zonder wachtwoord, of als PDF, en kies het dan opnieuw.",
        UploadRefusal.NoWordDocument => "Dit is geen Word-bestand (.docx). Een zip, Excel- of PowerPoint-bestand kunnen wij niet gebruiken. Maak er een PDF van, of kies een ander bestand.",
        UploadRefusal.OpenDocument => "Dit is een bestand van LibreOffice (.odt). Bewaar het daar als Word-bestand (.docx) of als PDF, en kies het dan opnieuw.",
        UploadRefusal.HasMacros => "In dit Word-bestand zitten macro's. Voor de veiligheid nemen wij dat niet aan. Bewaar het als gewoon Word-bestand (.docx) of als PDF, en kies het dan opnieuw.",
        UploadRefusal.HasScript => "In deze PDF zit een script: een stukje programma. Voor de veiligheid nemen wij dat niet aan. Druk de PDF af als nieuwe PDF (Afdrukken, dan ‘Opslaan als PDF’), en kies die dan.",
        UploadRefusal.StartsProgram => "In dit bestand zit iets dat een programma start. Voor de veiligheid nemen wij dat niet aan. Bewaar of druk het af als nieuwe PDF, en kies die dan.",
        UploadRefusal.SendsData => "In deze PDF zit een formulier dat gegevens verstuurt of ophaalt. Voor de veiligheid nemen wij dat niet aan. Druk de PDF af als nieuwe PDF (Afdrukken, dan ‘Opslaan als PDF’), en kies die dan.",
        UploadRefusal.HasMedia => "In deze PDF zit film of geluid met een eigen programma. Voor de veiligheid nemen wij dat niet aan. Druk de PDF af als nieuwe PDF (Afdrukken, dan ‘Opslaan als PDF’), en kies die dan.",
        UploadRefusal.ReachesOutside => "Dit bestand haalt vanzelf iets van buiten op, zoals een sjabloon of een plaatje van een andere computer. Voor de veiligheid nemen wij dat niet aan. Bewaar het als PDF, en kies die dan. Gewone links mogen wel.",
        UploadRefusal.HasVirus => "In dit bestand is een virus gevonden. Wij hebben het niet bewaard. Kijk uw computer of telefoon na met een virusscanner, en kies een ander bestand.",
        UploadRefusal.HasEmbeddedFile => "In dit Word-bestand zit een ander bestand, zoals een Excel-blad of een pakketje. Voor de veiligheid nemen wij dat niet aan. Haal het eruit of bewaar het als PDF, en kies het dan opnieuw.",
        UploadRefusal.HasProgram => "In dit bestand zit een bijlage die een programma is, of kan zijn. Voor de veiligheid nemen wij dat niet aan. Haal die bijlage eruit, en kies het dan opnieuw.",
        UploadRefusal.HasPassword => "Dit bestand is beveiligd met een wachtwoord: zonder dat gaat het niet open. Haal de beveiliging eraf, en kies het dan opnieuw.",
        UploadRefusal.Damaged => "Dit bestand kunnen wij niet openen. Misschien is het beschadigd of niet helemaal overgekomen. Kies het opnieuw, of kies een ander bestand.",
        UploadRefusal.TooManyPixels => string.Create(CultureInfo.InvariantCulture, $"Deze foto is te groot: meer dan {options.MaxMegapixels} miljoen beeldpunten. Maak hem kleiner, of kies een andere foto."),
        UploadRefusal.TooHeavy => "Deze foto kost te veel tijd of geheugen om te openen. Maak hem kleiner of bewaar hem als gewone JPG, en kies hem dan opnieuw.",
        UploadRefusal.Busy => "Er worden nu veel bestanden tegelijk meegestuurd. Dit bestand is daarom niet bewaard. Probeer het over een paar minuten opnieuw; wat u invulde staat er nog.",
        UploadRefusal.TooMuchInside => "In dit bestand zit te veel. Haal er foto's uit, bewaar het als een nieuwe PDF, of kies een ander bestand.",
        UploadRefusal.TooMuchInSubmission => string.Create(CultureInfo.InvariantCulture, $"Dit bestand kan er niet meer bij: de bestanden bij een voorbeeld mogen samen hoogstens {options.SubmissionMegabytes} MB zijn. Verwijder een ander bestand, of maak dit kleiner."),
        UploadRefusal.TooMuchFromAddress => string.Create(CultureInfo.InvariantCulture, $"Vanaf deze plek is het laatste uur veel meegestuurd: er kan hoogstens {options.AddressMegabytesPerHour} MB per uur. Probeer het over een uur opnieuw, of stuur minder tegelijk."),
        UploadRefusal.NoRoom => "Er is nu geen ruimte voor nieuwe bestanden. Dat ligt aan ons. Probeer het later opnieuw, of stuur uw voorbeeld zonder bestanden in.",
        _ => "Het is niet gelukt om dit bestand te bewaren. Dat ligt aan ons. Probeer het over een paar minuten opnieuw.",
    };
}
