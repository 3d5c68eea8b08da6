using System.Globalization;
using System.Text;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Rendering;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.SourceDocuments.Writing;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Places;

namespace WijInDeWijk.Web.Features.Editorial.Drafts;

/// <summary>
/// Writes what somebody sent in as the text of a case. Nothing is invented: a field that was not answered stays empty, and asks to be filled.
/// Who sent it is not among the answers, and so never in the text.
/// </summary>
public sealed class CaseDraftComposer(Municipalities municipalities)
{
    private static readonly (string Heading, string[] Questions)[] Sections =
    [
        ("De wijk in vogelvlucht", ["beeld"]),
        ("De uitdaging", ["uitdaging"]),
        ("Het initiatief", ["wat", "verloop"]),
        ("Betrokken partijen", ["partijen"]),
        ("Successen en kansen", ["successen", "kansen"]),
        ("Wat schuurde", ["schuurde"]),
        ("De balans", ["waarom", "anders"]),
        ("Cijfers van de inzender", ["cijfers"]),
    ];

    /// <param name="answer">The answer to a question, by its key; empty where there is none.</param>
    /// <param name="slug">The last part of its address.</param>
    /// <param name="today">As <c>yyyy-MM-dd</c>.</param>
    public string Write(Func<string, string> answer, string slug, string today)
    {
        var fields = new StringBuilder();
        Line("slug", slug);
        Line("titel", Quoted(answer("titel")));
        Line("ondertitel", string.Empty);
        Line("samenvatting", Quoted(Summary(answer("wat"))));
        Line("herkomst", Origin.Contributor.Code());
        Line("geplaatst", today);
        WritePlace(fields, answer);
        Line("gebied", answer("gebied"));
        Line("initiatiefnemers", $"[{string.Join(", ", answer("initiatiefnemer").Split(',').Where(code => Terms.TryParse<Initiator>(code, out _)))}]");
        Line("ontmoetingsplek", Terms.TryParse<MeetingPlaceKind>(answer("ontmoetingsplek"), out var place) ? place.Code() : string.Empty);
        Line("doelgroepen", answer("voor-wie").Length > 0 ? $"[{Quoted(answer("voor-wie"))}]" : "[]");
        WritePeriod(fields, answer("begin"));
        Line("status", Terms.TryParse<CaseStatus>(answer("stand"), out var status) ? status.Code() : CaseStatus.Unknown.Code());
        Line("financiering", Quoted(answer("geld").Length > 0 ? MarkdownText.ToPlainText(answer("geld")) : "Daar is niets over verteld."));
        Line("themas", "[]");
        WriteCapital(fields, answer);
        return new FrontMatter(fields.ToString(), Body(answer)).Text;

        void Line(string name, string value) => fields.Append(value.Length > 0 ? $"{name}: {value}" : $"{name}:").Append('\n');
    }

    /// <param name="answers">By the key of their question.</param>
    /// <param name="lessons">Titles by number: a number alone says little to who reads it.</param>
    /// <param name="today">As <c>yyyy-MM-dd</c>.</param>
    public static string WriteTies(IEnumerable<KeyValuePair<string, string>> answers, IReadOnlyDictionary<int, string> lessons, string today)
    {
        var known = answers.ToDictionary(StringComparer.Ordinal);
        var ties = new StringBuilder();
        foreach (var (lesson, title) in lessons.OrderBy(lesson => lesson.Key))
        {
            var (stance, how) = (known.GetValueOrDefault(QuestionCatalogue.StanceKey(lesson)), known.GetValueOrDefault(QuestionCatalogue.HowKey(lesson)));
            if (Terms.TryParse<Stance>(stance, out var value))
            {
                ties.Append(CultureInfo.InvariantCulture, $"- les: {lesson} # {title}\n  standpunt: {value.Code()}\n  tekst: {Quoted(MarkdownText.ToPlainText(how ?? string.Empty))}\n  herkomst: inzender\n  datum: {today}\n");
            }
        }

        return ties.ToString();
    }

    private void WritePlace(StringBuilder fields, Func<string, string> answer)
    {
        var municipality = municipalities.Find(answer("gemeente"));
        var point = MapPoint.Parse(answer("punt"));
        fields.Append("plaats:\n")
            .Append(CultureInfo.InvariantCulture, $"  wijk: {Quoted(answer("wijk"))}\n")
            .Append(CultureInfo.InvariantCulture, $"  gemeente: {Quoted(municipality?.Name ?? answer("gemeente"))}\n")
            .Append(CultureInfo.InvariantCulture, $"  provincie: {municipality?.Province}\n")
            .Append(CultureInfo.InvariantCulture, $"  breedtegraad: {point?.Latitude.ToString("0.0000", CultureInfo.InvariantCulture)}\n")
            .Append(CultureInfo.InvariantCulture, $"  lengtegraad: {point?.Longitude.ToString("0.0000", CultureInfo.InvariantCulture)}\n");
    }

    private static void WritePeriod(StringBuilder fields, string begin)
    {
        var isYear = begin.Length == 4 && begin.All(char.IsAsciiDigit);
        fields.Append("periode:").Append(begin.Length == 0 ? " {}\n" : isYear ? $"\n  begin: {begin}\n" : $"\n  toelichting: {Quoted(begin)}\n");
    }

    private static void WriteCapital(StringBuilder fields, Func<string, string> answer)
    {
        var told = Terms.All<CapitalKind>().Where(kind => Terms.TryParse<Judgement>(answer(kind.Code()), out _)).ToList();
        if (told.Count == 0)
        {
            return;
        }

        fields.Append("sociaal-kapitaal:\n");
        foreach (var kind in told)
        {
            fields.Append(CultureInfo.InvariantCulture, $"  {kind.Code()}:\n    oordeel: {answer(kind.Code())}\n    toelichting: {Quoted(MarkdownText.ToPlainText(answer($"{kind.Code()}-waaraan")))}\n");
        }
    }

    private static string Body(Func<string, string> answer)
    {
        var body = new StringBuilder();
        foreach (var (heading, questions) in Sections)
        {
            var blocks = questions.SelectMany(question => TextBlocks.Of(answer(question))).ToList();
            if (blocks.Count > 0)
            {
                body.Append(CultureInfo.InvariantCulture, $"## {heading}\n\n");
                blocks.ForEach(block => body.Append(CultureInfo.InvariantCulture, $"{block} [inzender]\n\n"));
            }
        }

        return body.ToString();
    }

    private static string Summary(string text)
    {
        var words = MarkdownText.ToPlainText(text).ReplaceLineEndings(" ");
        return words.Length <= CaseDocument.SummaryLength ? words : $"{words[..(CaseDocument.SummaryLength - 1)].TrimEnd()}…";
    }

    private static string Quoted(string text) => text.Length == 0 ? string.Empty : YamlText.Quote(text.ReplaceLineEndings(" ").Trim());
}
