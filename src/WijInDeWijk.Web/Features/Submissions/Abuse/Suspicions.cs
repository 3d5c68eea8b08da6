using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Access;

namespace WijInDeWijk.Web.Features.Submissions.Abuse;

/// <summary>What makes a submission look like abuse, in words for an editor. None of it stops anybody: an editor looks.</summary>
public sealed partial class Suspicions(ContributorLimits limits, IOptions<SubmissionOptions> options, TimeProvider clock)
{
    /// <summary>A field that nobody sees; only a program fills it in.</summary>
    public const string Honeypot = "website";

    public IReadOnlyList<string> AtStart(HttpContext context, IFormCollection form, StartToken token)
    {
        List<string> reasons = [];
        if (!string.IsNullOrEmpty(form[Honeypot]))
        {
            reasons.Add("vulde het onzichtbare veld in");
        }

        if (clock.GetUtcNow() - token.MadeAt < TimeSpan.FromSeconds(options.Value.MinimumSeconds))
        {
            reasons.Add("vulde de eerste stap sneller in dan een mens kan");
        }

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
            reasons.Add("er kwam in een uur veel binnen, vanaf één adres of in totaal");
        }

        if (texts.SelectMany(answers => answers.Keys.Select(key => answers[key])).Sum(text => Link().Count(text)) > options.Value.MostLinks)
        {
            reasons.Add("bevat veel links");
        }

        return reasons;
    }

    [GeneratedRegex(@"https?://|www\.", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
