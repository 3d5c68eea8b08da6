using System.Text.RegularExpressions;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.PrivacyScan;

namespace WijInDeWijk.Web.Content.Publishing;

/// <summary>
/// Stands between editors and readers: nothing goes onto the site while it gives somebody away and no editor said that it may. All that is
/// saved behind the site passes here, in <see cref="ContentUpdater"/> and in the runner of editors' commands.
/// </summary>
public sealed class PublicationGate(PublicTexts publications, PrivacyConfirmations confirmations)
{
    /// <summary>Where a page shows the questions, and how a refusal names it.</summary>
    public const string Field = "privacy";

    /// <summary>In a summary; the page shows them all.</summary>
    private const int MaxNamed = 3;

    private bool _hasJudged;
    private bool _couldNotLook;

    /// <summary>What is still to be answered: for the page that leads to publishing, or that comes back because of it.</summary>
    public IReadOnlyList<PrivacyQuestion> Questions { get; private set; } = [];

    /// <summary>In words for the summary of a form.</summary>
    public string Refusal => _couldNotLook ? "De site kon nu niet nakijken of hier iets in staat dat iemand verraadt. Probeer het zo nog eens"
        : Questions.Any(question => !question.MayBeConfirmed) ? "Er staat een burgerservicenummer (BSN) in de tekst. Dat mag nooit op de site: haal het weg"
        : $"{Named(Questions.Where(question => !question.IsAnswered).ToList())}: haal het weg, of vink aan dat het op de site mag";

    /// <summary>The same, for what tells of faults by their lines.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => _couldNotLook
        ? [new Diagnostic("tekst", 1, null, $"{Refusal}.")]
        : [.. Questions.Where(question => !question.IsAnswered).Select(question => question.ToDiagnostic())];

    /// <summary>Asks beforehand, for a page from which something is published.</summary>
    public async Task LookAheadAsync(IEnumerable<PublicText> texts, CancellationToken cancellationToken)
    {
        if (!_hasJudged)
        {
            Questions = await OpenAsync(texts, cancellationToken);
        }
    }

    /// <summary>Lets the next save through, with its line in the log of what was confirmed just now; or keeps the questions that stand in its way.</summary>
    public async Task<bool> MayPassAsync(CancellationToken cancellationToken) =>
        await MayPassAsync(await publications.InNextSaveAsync(cancellationToken), cancellationToken);

    /// <summary>As above, for what goes onto the site later.</summary>
    public async Task<bool> MayPassAsync(IEnumerable<PublicText> texts, CancellationToken cancellationToken)
    {
        _hasJudged = true;
        Questions = await OpenAsync(texts, cancellationToken);
        if (_couldNotLook || Questions.Any(question => !question.IsAnswered))
        {
            return false;
        }

        confirmations.Note(Questions);
        Questions = [];
        return true;
    }

    private static string Named(List<PrivacyQuestion> questions) =>
        DutchFormat.Enumerate([.. questions.Take(MaxNamed).Select(question => question.Name), .. questions.Count > MaxNamed ? [$"nog {questions.Count - MaxNamed}"] : Array.Empty<string>()]);

    private async Task<IReadOnlyList<PrivacyQuestion>> OpenAsync(IEnumerable<PublicText> texts, CancellationToken cancellationToken)
    {
        var questions = new List<PrivacyQuestion>();
        try
        {
            foreach (var text in texts)
            {
                var found = PrivacyFindings.In(text.Words).DistinctBy(text.CodeOf, StringComparer.Ordinal).ToList();
                if (found.Count > 0)
                {
                    questions.AddRange(Ask(text, found, await confirmations.EarlierAsync(text, cancellationToken)));
                }
            }

            _couldNotLook = false;
        }
        catch (RegexMatchTimeoutException)
        {
            // What nobody looked at does not go onto the site.
            _couldNotLook = true;
        }

        return questions;
    }

    private IEnumerable<PrivacyQuestion> Ask(PublicText text, List<PrivacyFinding> found, IReadOnlySet<string> confirmed)
    {
        var (before, ticked) = (PrivacyFindings.In(text.WordsBefore).Select(text.CodeOf).ToHashSet(StringComparer.Ordinal), confirmations.JustGiven());
        return found
            .Where(finding => finding.Kind == PrivacyKind.CitizenNumber || (!confirmed.Contains(text.CodeOf(finding)) && !before.Contains(text.CodeOf(finding))))
            .Select((finding, index) => (Finding: finding, Group: GroupOf(text, finding), index))
            .GroupBy(item => item.Group is PrivacyGroup.NamedPeople or PrivacyGroup.Organisations ? (item.Group, 0) : (item.Group, item.index + 1))
            .Select(group => new PrivacyQuestion(text, group.Key.Group, [.. group.Select(item => item.Finding)]))
            .Select(question => question with { IsTicked = question.Codes.All(ticked.Contains) })
            .OrderBy(question => question.MayBeConfirmed);
    }

    private static PrivacyGroup GroupOf(PublicText text, PrivacyFinding finding) => finding.Kind switch
    {
        PrivacyKind.CitizenNumber => PrivacyGroup.Forbidden,
        PrivacyKind.FullName when text.NamedPeople.Contains(finding.Words) => PrivacyGroup.NamedPeople,
        _ when OrganisationContacts.Has(finding) => PrivacyGroup.Organisations,
        _ => PrivacyGroup.Alone,
    };
}
