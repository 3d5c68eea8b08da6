using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.Submissions.Access;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Sections;
using WijInDeWijk.Web.Features.Submissions.Status;
using WijInDeWijk.Web.Infrastructure.Routing;
using WijInDeWijk.Web.Search.Analysis;

namespace WijInDeWijk.Web.Features.Submissions.Submit;

/// <summary>
/// Finds published cases, and own other submissions, that may be about the same thing: by words in the title, place, and words in the text.
/// A plain comparison; the site's search can take its place here.
/// </summary>
public sealed class SimilarStories(SiteDbContext store, ContributorSubmissions own, SectionStore answers, DocumentUrls urls)
{
    private const int Most = 3;
    private const int MaxCompared = 500;
    private const double TitleWeight = 3;
    private const double NeighbourhoodWeight = 2;
    private const double MunicipalityWeight = 0.75;
    private const double TextWeight = 2;
    private const double Enough = 1.5;

    public async Task<IReadOnlyList<SimilarStory>> FindAsync(ActionContext action, IUrlHelper addresses, ContributorSubmission submission, CancellationToken cancellationToken)
    {
        var mine = Story.Of(await answers.ReadAllAsync(submission.Submission.Id, cancellationToken));
        return [.. await PublishedAsync(mine, cancellationToken), .. await OthersOfOwnAsync(action, addresses, submission, mine, cancellationToken)];
    }

    /// <summary>For an editor: published cases, and what others sent in, like one submission.</summary>
    public async Task<IReadOnlyList<SimilarStory>> FindForDeskAsync(Submission submission, Func<string, string> addressOf, CancellationToken cancellationToken)
    {
        var mine = Story.Of(await answers.ReadAllAsync(submission.Id, cancellationToken));
        var sent = await store.Submissions
            .Where(item => item.Id != submission.Id && item.Status != SubmissionStatus.Draft && item.ErasedAt == null)
            .OrderByDescending(item => item.Id).Take(MaxCompared)
            .Select(item => new { item.Reference, Sections = item.Sections.Where(section => section.Key == FormSection.Place || section.Key == FormSection.Initiative).Select(section => new { section.Key, section.Answers }).ToList() })
            .ToListAsync(cancellationToken);
        var others = sent
            .Select(item => (item.Reference, Story: Story.Of(item.Sections.ToDictionary(section => section.Key, section => SectionText.Empty with { Answers = section.Answers }, StringComparer.Ordinal))))
            .Select(item => (item.Reference, item.Story, Score: mine.Compare(item.Story)))
            .Where(item => item.Score >= Enough).OrderByDescending(item => item.Score).Take(Most)
            .Select(item => new SimilarStory(item.Story.Title.Length > 0 ? item.Story.Title : item.Reference, $"{item.Story.Neighbourhood}, {item.Story.Municipality}", addressOf(item.Reference), IsOwn: true));
        return [.. await PublishedAsync(mine, cancellationToken), .. others];
    }

    private async Task<IEnumerable<SimilarStory>> PublishedAsync(Story mine, CancellationToken cancellationToken)
    {
        var cases = await store.CaseStudies
            .Select(study => new { study.Key, study.Slug, Story = new Story(study.Title, study.Neighbourhood, study.Municipality, study.Summary) })
            .ToListAsync(cancellationToken);
        return cases
            .Select(study => (study.Story, Url: urls.For(DocumentKind.Case, study.Key, study.Slug), Score: mine.Compare(study.Story)))
            .Where(item => item.Score >= Enough).OrderByDescending(item => item.Score).Take(Most)
            .Select(item => new SimilarStory(item.Story.Title, $"{item.Story.Neighbourhood}, {item.Story.Municipality}", item.Url, IsOwn: false));
    }

    private async Task<IReadOnlyList<SimilarStory>> OthersOfOwnAsync(
        ActionContext action, IUrlHelper addresses, ContributorSubmission submission, Story mine, CancellationToken cancellationToken)
    {
        List<SimilarStory> found = [];
        foreach (var id in (await own.AllAsync(action.HttpContext, cancellationToken)).Where(id => id != submission.Submission.Id))
        {
            var other = Story.Of(await answers.ReadAllAsync(id, cancellationToken));
            if (mine.Compare(other) >= Enough)
            {
                var reference = await store.Submissions.Where(item => item.Id == id).Select(item => item.Reference).SingleAsync(cancellationToken);
                found.Add(new SimilarStory(other.Title, $"{other.Neighbourhood}, {other.Municipality}", addresses.RouteUrl(SubmissionRoutes.Mine, new { reference })!, IsOwn: true));
            }
        }

        return found;
    }

    private sealed record Story(string Title, string Neighbourhood, string Municipality, string Text)
    {
        public static Story Of(IReadOnlyDictionary<string, SectionText> answered)
        {
            var place = answered.GetValueOrDefault(FormSection.Place, SectionText.Empty).Answers;
            var told = answered.GetValueOrDefault(FormSection.Initiative, SectionText.Empty).Answers;
            return new Story(SubmissionOverviewQuery.TitleOf(answered) ?? string.Empty, place["wijk"], place["gemeente"], told["wat"]);
        }

        private HashSet<string> TitleWords { get; } = WordOverlap.WordsOf(Title);

        private HashSet<string> NeighbourhoodWords { get; } = WordOverlap.WordsOf(Neighbourhood);

        private HashSet<string> TextWords { get; } = WordOverlap.WordsOf(Text);

        public double Compare(Story other) =>
            (TitleWeight * WordOverlap.Between(TitleWords, other.TitleWords))
            + (NeighbourhoodWeight * WordOverlap.Between(NeighbourhoodWords, other.NeighbourhoodWords))
            + (Slug.From(Municipality) is { Length: > 0 } place && place == Slug.From(other.Municipality) ? MunicipalityWeight : 0)
            + (TextWeight * WordOverlap.Between(TextWords, other.TextWords));
    }
}
