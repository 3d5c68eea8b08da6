using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Content.Publishing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Features.Editorial.Proposals;
using WijInDeWijk.Web.Features.Editorial.Texts;
using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Web.Features.Editorial.Drafts;

/// <summary>Reads drafts for the pages on which they are made.</summary>
public sealed class CaseDraftQuery(SiteDbContext store, StoredTexts stored, TextsQuery texts, QuestionCatalogue questions, DraftPhotos photos, AcceptedProposals proposals, PublicationGate gate, PresenceTracker presences)
{
    public async Task<IReadOnlyList<DraftItem>> ListAsync(CancellationToken cancellationToken) => await store.CaseDrafts.AsNoTracking()
        .Join(store.Submissions, draft => draft.SubmissionId, submission => submission.Id, (draft, submission) => new { draft, submission.Reference })
        .OrderByDescending(item => item.draft.UpdatedAt)
        .Select(item => new DraftItem(item.Reference, item.draft.Text, item.draft.UpdatedAt, item.draft.UpdatedBy, item.draft.PublishAt, item.draft.Problem))
        .ToListAsync(cancellationToken);

    public Task<CaseDraft?> FindAsync(string reference, CancellationToken cancellationToken) => store.CaseDrafts
        .SingleOrDefaultAsync(draft => store.Submissions.Any(submission => submission.Reference == reference && submission.Id == draft.SubmissionId), cancellationToken);

    /// <summary>The draft beside what was sent in, with what still keeps it from being published.</summary>
    public async Task<CaseDraftView> ReadAsync(string reference, CaseDraft draft, CancellationToken cancellationToken)
    {
        var submission = await store.Submissions.AsNoTracking().Include(item => item.Sections).Include(item => item.Contact).Include(item => item.Consents).SingleAsync(item => item.Reference == reference, cancellationToken);
        var told = new List<ToldSection>();
        foreach (var section in await questions.ReadAsync(submission.Form, cancellationToken))
        {
            if (submission.Sections.Find(item => item.Key == section.Key)?.Answers is { IsEmpty: false } answers)
            {
                told.Add(new ToldSection(section.Title, [.. section.Questions.Where(question => answers[question.Key].Length > 0).Select(question => (question, answers[question.Key]))]));
            }
        }

        await gate.LookAheadAsync(DraftTexts.GoingPublic(draft, await LessonsAsync(cancellationToken)), cancellationToken);
        return new CaseDraftView(reference, EditableText.Split(draft.Text), draft.LessonTies, draft.Version)
        {
            Told = told,
            Faults = await FaultsAsync(draft, submission, cancellationToken),
            Links = await texts.LinksAsync(cancellationToken),
            Themes = await store.Themes.OrderBy(theme => theme.Slug).Select(theme => theme.Slug).ToListAsync(cancellationToken),
            PublishAt = draft.PublishAt,
            Others = await presences.NoteAsync(AuditSubjectKind.Submission, reference, cancellationToken),
            PlannedBy = draft.PlannedByName,
            PlanProblem = draft.Problem,
            Photos = await photos.ListAsync(reference, cancellationToken),
            Proposals = await proposals.OfSubmissionAsync(reference, cancellationToken),
        };
    }

    /// <summary>The texts of all lessons: a draft may add to them.</summary>
    public Task<List<SourceText>> LessonsAsync(CancellationToken cancellationToken) =>
        store.SourceTexts.AsNoTracking().Where(text => text.File.StartsWith("lessen/")).ToListAsync(cancellationToken);

    /// <summary>What keeps a text from being shown, in words.</summary>
    public static IReadOnlyList<TextError> Words(IEnumerable<Diagnostic> diagnostics, string text) =>
        EditTextQuery.Words(diagnostics.Where(diagnostic => !diagnostic.IsWarning), DraftTexts.FileOf(text), EditableText.Split(text));

    private async Task<IReadOnlyList<TextError>> FaultsAsync(CaseDraft draft, Submission submission, CancellationToken cancellationToken)
    {
        var file = DraftTexts.FileOf(draft.Text);
        var halves = EditableText.Split(draft.Text);
        var found = await stored.CheckAsync(file, draft.Text, cancellationToken);
        var faults = EditTextQuery.Words(found, file, halves).ToList();
        faults.AddRange(LessonReferences.Read(draft.LessonTies, DraftTexts.TiesName).Faults.Select(fault => new TextError("#lessen", $"Lessen, regel {fault.Line}{(fault.Field is null ? null : $" ({fault.Field})")}: {fault.Message}")));
        if (DraftTexts.Names(submission.Contact, draft.Text + draft.LessonTies))
        {
            faults.Insert(0, new TextError(TextError.BodyTarget, "De naam, het mailadres of het telefoonnummer van de inzender staat in de tekst. Haal het weg: dat komt nooit op de site"));
        }

        if (!submission.Allows(ConsentKind.Publication))
        {
            faults.Insert(0, new TextError("#publiceren", CaseDraftPublisher.NoConsent));
        }

        return faults;
    }
}

public sealed record DraftItem(string Reference, string Text, DateTimeOffset UpdatedAt, string UpdatedBy, DateTimeOffset? PublishAt, string? Problem)
{
    public string Title => FrontMatter.Split(Text).Value("titel") is { Length: > 0 } title ? title : Reference;
}

public sealed record CaseDraftView(string Reference, EditableText Halves, string LessonTies, int Version)
{
    public IReadOnlyList<ToldSection> Told { get; init; } = [];

    /// <summary>What is to be done before it can be published.</summary>
    public IReadOnlyList<TextError> Faults { get; init; } = [];

    /// <summary>Why it was not published, or not planned, just now.</summary>
    public IReadOnlyList<TextError> Refusals { get; init; } = [];

    public WordDiff? Meanwhile { get; init; }

    public IReadOnlyList<LinkChoice> Links { get; init; } = [];

    public IReadOnlyList<string> Themes { get; init; } = [];

    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>Who else has this submission or its draft open, in a sentence each.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    public string? PlannedBy { get; init; }

    public string? PlanProblem { get; init; }

    public IReadOnlyList<DraftPhoto> Photos { get; init; } = [];

    /// <summary>What the sender would have different since; it is on the site with this case.</summary>
    public IReadOnlyList<ProposalView> Proposals { get; init; } = [];

    public bool IsSaved { get; init; }

    /// <summary>It was saved to be published, and is to be looked at first.</summary>
    public bool IsToBeLookedAt { get; init; }

    /// <summary>The day that was chosen for publishing.</summary>
    public string? Date { get; init; }
}

public sealed record ToldSection(string Title, IReadOnlyList<(Question Question, string Answer)> Answers);
