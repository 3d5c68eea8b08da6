using System.Globalization;
using WijInDeWijk.Web.PrivacyScan;

namespace WijInDeWijk.Tests.PrivacyScan;

/// <summary>A writer is warned about what gives people away, and about nothing else.</summary>
public sealed class PrivacyWarningTests
{
    [Theory]
    [InlineData("Bel 06-12345678 voor meer.", "06-12345678")]
    [InlineData("Bel 06 12 34 56 78.", "06 12 34 56 78")]
    [InlineData("Zij is bereikbaar op (020) 123 45 67", "(020) 123 45 67")]
    [InlineData("Zij is bereikbaar op 0512-123456.", "0512-123456")]
    [InlineData("WhatsApp: +31 6 12345678", "+31 6 12345678")]
    [InlineData("WhatsApp: +31(0)6-12345678", "+31(0)6-12345678")]
    [InlineData("Of 0031612345678", "0031612345678")]
    [InlineData("Oma belt met +90 532 123 45 67", "+90 532 123 45 67")]
    public void A_phone_number_is_found(string text, string found) => ShouldFind(PrivacyKind.PhoneNumber, text, found);

    [Theory]
    [InlineData("Mail jan@example.nl.", "jan@example.nl")]
    [InlineData("(fatima.el-amrani+buurt@post.example.org)", "fatima.el-amrani+buurt@post.example.org")]
    public void A_mail_address_is_found(string text, string found) => ShouldFind(PrivacyKind.MailAddress, text, found);

    [Theory]
    [InlineData("BSN 123456782", "123456782")]
    [InlineData("BSN: 1112.22.333", "1112.22.333")]
    [InlineData("nummer 111 222 333, geloof ik", "111 222 333")]
    [InlineData("nummer 111\u00A0222\u00A0333, of 111–222–333", "111\u00A0222\u00A0333|111–222–333")]
    [InlineData("BSN123456782", "123456782")]
    public void A_number_that_can_be_a_BSN_is_found(string text, string found) => ShouldFind(PrivacyKind.CitizenNumber, text, found);

    [Theory]
    [InlineData("Zij woont op Kerkstraat 12.", "Kerkstraat 12")]
    [InlineData("aan de kerkstraat 12a, boven", "kerkstraat 12a")]
    [InlineData("Van der Helstlaan 101-2 in Utrecht", "Van der Helstlaan 101-2")]
    [InlineData("Op Laan van Meerdervoort 7 klopt hij aan", "Laan van Meerdervoort 7")]
    [InlineData("Eerste Oosterparkstraat 88 bis", "Eerste Oosterparkstraat 88")]
    [InlineData("Postcode 3512 AB.", "3512 AB")]
    [InlineData("postcode 3512ab", "3512ab")]
    [InlineData("2012 KL Haarlem", "2012 KL")]
    public void A_house_address_is_found(string text, string found) => ShouldFind(PrivacyKind.HouseAddress, text, found);

    [Theory]
    [InlineData("Buurvrouw Fatima El Amrani kookt.", "Fatima El Amrani")]
    [InlineData("Toen kwam buurvrouw Zwaluwina Pietersma langs.", "Zwaluwina Pietersma")]
    [InlineData("Daar woont Jan de Vries.", "Jan de Vries")]
    [InlineData("Daar woont Jan-Willem van der Meer.", "Jan-Willem van der Meer")]
    [InlineData("Samen met Marie Louise Bakker-Smit", "Marie Louise Bakker-Smit")]
    [InlineData("Mohamed Ali doet open", "Mohamed Ali")]
    [InlineData("Ayşe Yılmaz en Piet ’t Hart", "Ayşe Yılmaz|Piet ’t Hart")]
    [InlineData("mevrouw J.P. de Boer", "J.P. de Boer")]
    public void A_full_name_is_found(string text, string found) => ShouldFind(PrivacyKind.FullName, text, found);

    [Theory]
    [InlineData("Buurvrouw Fatima kookt met Jan. Utrecht is trots.")]
    [InlineData("Jan Willem en Anne Marie zaaien pompoenen.")]
    [InlineData("Op de Jan Steenstraat staat het Johan Cruijffplein vol.")]
    [InlineData("Sint Maria Kerk, Prins Bernhard Fonds, Stichting Anna Bakker, Willem Drees School")]
    [InlineData("Bewoners van de Rivierenbuurt en het Huis van de Wijk")]
    [InlineData("In de Kerkstraat 12 gezinnen geholpen, onderweg 40 mensen gesproken.")]
    [InlineData("In 2019 is dat 23.000 euro, in 1999 en 2020 EU-geld, voor 1.234.567,50 euro.")]
    [InlineData("Op het Vredenburgplein 2019 stond een kraam.")]
    [InlineData("Bel 0800-1234 of 112; IBAN NL91 ABNA 0417 1640 00.")]
    [InlineData("De begroting was 123.456.782 euro; RSIN 123456782; dossier 123456789.")]
    [InlineData("Movisie werkt samen met Mitros, de GGD en Jan van Welzijn.")]
    [InlineData("jan is geen naam @ home, maar #wijk @Movisie wel")]
    [InlineData("")]
    [InlineData(null)]
    public void What_gives_nobody_away_is_left_alone(string? text) =>
        Assert.Empty(PrivacyWarnings.Find(text).SelectMany(warning => warning.Found));

    [Fact]
    public void Each_kind_is_told_once_with_all_its_words_and_in_words_that_leave_the_choice()
    {
        var warnings = PrivacyWarnings.Find("Bel Jan de Vries (06-12345678) of 06-12345678 of 0512-123456, Kerkstraat 1.");

        Assert.Equal([PrivacyKind.PhoneNumber, PrivacyKind.HouseAddress, PrivacyKind.FullName], warnings.Select(warning => warning.Kind));
        Assert.Equal(["06-12345678", "0512-123456"], warnings[0].Found);
        Assert.All(warnings, warning => Assert.DoesNotContain("mag niet", warning.Message, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_text_full_of_numbers_shows_a_handful()
    {
        var text = string.Join(' ', Enumerable.Range(0, 50).Select(number => string.Create(CultureInfo.InvariantCulture, $"06-123456{number:00},")));

        Assert.Equal(PrivacyWarnings.MaxFound, Assert.Single(PrivacyWarnings.Find(text)).Found.Count);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("1 ")]
    [InlineData("Jan ")]
    [InlineData("A.")]
    [InlineData("Van ")]
    [InlineData("a.")]
    [InlineData("@a.")]
    [InlineData("straat ")]
    [InlineData("+1 ")]
    [InlineData("'")]
    public void A_hostile_text_does_not_keep_the_rest_from_being_found(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length))
            + ".\n\nBel 06-12345678, mail fatima@example.nl, BSN 123456782, op Kerkstraat 12, bij Fatima de Vries.";

        // A pattern that runs into its limit of a second finds nothing.
        Assert.Equal(Enum.GetValues<PrivacyKind>(), PrivacyWarnings.Find(text).Select(warning => warning.Kind));
    }

    private static void ShouldFind(PrivacyKind kind, string text, string found)
    {
        var warning = Assert.Single(PrivacyWarnings.Find(text));
        Assert.Equal(kind, warning.Kind);
        Assert.Equal(found.Split('|'), warning.Found);
    }
}
