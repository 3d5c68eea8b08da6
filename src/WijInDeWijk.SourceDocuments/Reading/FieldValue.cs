using System.Globalization;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using YamlDotNet.RepresentationModel;

namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>The value of one field, read as what it should be; null or empty, with a report, where it is not.</summary>
internal readonly struct FieldValue(YamlNode? node, string? path, FileLog log)
{
    public bool IsPresent => node is not null;

    public int Line => node is null ? 0 : (int)node.Start.Line;

    public string? Path => path;

    public string? AsText(int maxLength = int.MaxValue)
    {
        if (node is null)
        {
            return null;
        }

        // Once more: YAML lets a text name any character by its number.
        if (node is not YamlScalarNode { Value: { } value } || IncomingText.Lines(value) is not { Length: > 0 } text)
        {
            return Fault<string>("Hier hoort tekst.");
        }

        return text.Length <= maxLength
            ? text
            : Fault<string>(string.Create(CultureInfo.InvariantCulture, $"Deze tekst telt {text.Length} tekens; hoogstens {maxLength} zijn toegestaan."));
    }

    public string AsTextOrEmpty(int maxLength = int.MaxValue) => AsText(maxLength) ?? string.Empty;

    public string AsSlug()
    {
        var text = AsText();
        return text is null || SourceDocuments.Slug.IsValid(text)
            ? text ?? string.Empty
            : Fault<string>($"'{text}' is geen slug: alleen kleine letters, cijfers en enkele streepjes ertussen.") ?? string.Empty;
    }

    public decimal? AsNumber()
    {
        if (AsText() is { } text && DutchNumber.IsAmbiguous(text))
        {
            var (thousands, decimals) = DutchNumber.ReadingsOf(text);
            log.Report(Line, path, $"'{text}' kan op twee manieren worden gelezen: als {thousands} of als {decimals}. Schrijf {thousands} of {decimals}.");
            return null;
        }

        return Parse<decimal>(
            text => DutchNumber.TryParse(text, out decimal number) ? number : null,
            "geen getal: schrijf 64.2 of 16514, met een punt voor de decimalen en zonder punt bij duizendtallen.");
    }

    /// <summary>A place on earth, in degrees: as many decimals as one likes, and never thousands.</summary>
    public double? AsDegrees() => Parse<double>(
        text => double.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= 180 ? degrees : null,
        "geen plek in graden: schrijf een getal zoals 52.091, met een punt voor de decimalen.");

    public int? AsInteger(int min, int max) => Parse<int>(
        text => DutchNumber.TryParse(text, out int number) && number >= min && number <= max ? number : null,
        string.Create(CultureInfo.InvariantCulture, $"geen geheel getal van {min} tot en met {max}."));

    public string? AsDate() => Parse<DateValue>(
        DateValue.Parse, "geen datum: schrijf een jaar (2019), een maand (2019-04) of een dag (2019-04-01).")?.Text;

    public DateTimeOffset? AsMoment() => Parse(
        MomentValue.Parse, "geen moment: schrijf een dag (2026-11-24) of een tijdstip in UTC (2026-11-24T13:05:00Z).");

    public PageRange? AsPages(string publication)
    {
        var pages = Parse<PageRange>(
            text => PageRange.TryParse(text, out var range) ? range : null, "geen pagina: schrijf 12 of een reeks als 12-13.");
        if (pages is { } range)
        {
            log.CheckPages(publication, range, Line, path);
        }

        return pages;
    }

    public T? AsTerm<T>()
        where T : struct, Enum => Parse<T>(
            text => Terms.TryParse<T>(text, out var term) ? term : null,
            $"niet toegestaan. Kies uit: {string.Join(", ", Terms.All<T>().Select(term => term.Code()))}.");

    public IReadOnlyList<T> AsTerms<T>()
        where T : struct, Enum => [.. AsList().Select(item => item.AsTerm<T>()).OfType<T>()];

    public bool AsYes() => node is not null && Parse<bool>(text => text is "ja" or "nee" ? text is "ja" : null, "geen ja of nee.") is true;

    public Fields? AsFields() => node switch
    {
        null => null,
        YamlMappingNode mapping => new Fields(mapping, path, log),
        _ => Fault<Fields>("Hier horen velden met 'naam: waarde'."),
    };

    /// <summary>The mapping read as a whole, its unknown fields reported; default where there is no mapping.</summary>
    public T? AsGroup<T>(Func<Fields, T> read)
    {
        if (AsFields() is not { } fields)
        {
            return default;
        }

        var group = read(fields);
        fields.RejectUnknown();
        return group;
    }

    public IReadOnlyList<FieldValue> AsList()
    {
        if (node is not YamlSequenceNode sequence)
        {
            _ = node is null ? null : Fault<string>("Hier hoort een lijst, met een streepje voor elk punt of tussen [ ].");
            return [];
        }

        var (list, itemLog) = (path, log);
        return [.. sequence.Children.Select((item, index) => new FieldValue(item, string.Create(CultureInfo.InvariantCulture, $"{list}[{index + 1}]"), itemLog))];
    }

    /// <summary>The list's items as mappings; what is no mapping is reported and left out, and unknown fields in each are reported.</summary>
    public IReadOnlyList<T> AsListOf<T>(Func<Fields, T> read)
    {
        var result = new List<T>();
        foreach (var item in AsList().Where(item => item.AsFields() is not null))
        {
            result.Add(item.AsGroup(read)!);
        }

        return result;
    }

    public IReadOnlyList<string> AsTexts() => [.. AsList().Select(item => item.AsText()).OfType<string>()];

    /// <summary>A list of texts, or one text alone.</summary>
    public IReadOnlyList<string> AsTextOrTexts() => node is YamlScalarNode ? [AsTextOrEmpty()] : AsTexts();

    /// <summary>Slugs of other documents, each remembered as a reference to check.</summary>
    public IReadOnlyList<string> AsReferences(DocumentKind kind) => [.. AsList().Select(item => item.AsReference(kind)).OfType<string>()];

    public string? AsReference(DocumentKind kind)
    {
        var slug = AsText();
        if (slug is not null)
        {
            log.Refer(new DocumentLink(kind, slug), Line, path);
        }

        return slug;
    }

    private T? Parse<T>(Func<string, T?> parse, string otherwise)
        where T : struct
    {
        if (AsText() is not { } text)
        {
            return null;
        }

        if (parse(text) is { } value)
        {
            return value;
        }

        log.Report(Line, path, $"'{text}' is {otherwise}");
        return null;
    }

    private T? Fault<T>(string message)
        where T : class
    {
        log.Report(Line, path, message);
        return null;
    }
}
