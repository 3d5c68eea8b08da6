using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>What makes a submission look like abuse, in words for an editor. None of it stops anybody: an editor looks.</summary>
public sealed partial class SpamHeuristics(ContributorLimits limits, IOptions<SubmissionOptions> options, TimeProvider clock)
{
    /// <summary>A field that nobody sees; only a program fills it in.</summary>
    public const string Honeypot = "website";

    private const string TooMany = "er kwam in een uur veel binnen, vanaf één adres of in totaal";

    public IReadOnlyList<string> AtStart(HttpContext context, IFormCollection form, StartToken token)
    {
        var reasons = OfForm(form, token, "de eerste stap");
        if (limits.StartsTooMany(context))
        {
            reasons.Add("begon in een uur veel concepten vanaf één adres");
        }

        return reasons;
    }

    public IReadOnlyList<string> AtSending(HttpContext context, IEnumerable<Answers> texts)
    {
        List<string> reasons = [];
        if (limits.SendsTooMany(context))
        {
            reasons.Add(TooMany);
        }

        if (LinksIn(texts) > options.Value.MaxLinks)
        {
            reasons.Add("bevat veel links");
        }

        return reasons;
    }

    /// <summary>A few lines that are filled in and sent at once; they have no need of links.</summary>
    public IReadOnlyList<string> OfShortForm(HttpContext context, IFormCollection form, StartToken token, Answers answers)
    {
        var reasons = OfForm(form, token, "het formulier");
        if (limits.SendsTooMany(context))
        {
            reasons.Add(TooMany);
        }

        if (LinksIn([answers]) > 0)
        {
            reasons.Add("bevat een link");
        }

        return reasons;
    }

    private List<string> OfForm(IFormCollection form, StartToken token, string what)
    {
        List<string> reasons = [];
        if (!string.IsNullOrEmpty(form[Honeypot]))
        {
            reasons.Add("vulde het onzichtbare veld in");
        }

        if (clock.GetUtcNow() - token.MadeAt < TimeSpan.FromSeconds(options.Value.MinimumSeconds))
        {
            reasons.Add($"vulde {what} sneller in dan een mens kan");
        }

        return reasons;
    }

    private static int LinksIn(IEnumerable<Answers> texts) => texts.SelectMany(answers => answers.Keys.Select(key => answers[key])).Sum(text => Link().Count(text));

    [GeneratedRegex(@"https?://|www\.", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
