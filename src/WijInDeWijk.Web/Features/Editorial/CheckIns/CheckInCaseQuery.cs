using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.CheckIns;
using WijInDeWijk.Web.Features.Editorial.Submissions;
using WijInDeWijk.Web.Features.ShortForms;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Web.Features.Editorial.CheckIns;

/// <summary>One case: asking how it fares, and what was answered.</summary>
public sealed class CheckInCaseQuery(SiteDbContext store, AuditHistoryQuery trail, Outbox outbox, CurrentEditor current, TimeProvider clock)
{
    public Task<CaseStudy?> FindAsync(string slug, CancellationToken cancellationToken) =>
        store.CaseStudies.AsNoTracking().FirstOrDefaultAsync(study => study.Slug == slug, cancellationToken);

    public async Task<CheckInCaseView> ReadAsync(CaseStudy study, ShortForm? typed, string? email, CommandResult outcome, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return new CheckInCaseView(study.Slug, study.Title, study.Status, outcome)
        {
            Link = await store.CheckInLinks.AsNoTracking()
                .Where(link => link.CaseId == study.Id && link.ClosedAt == null && link.ExpiresAt > now)
                .OrderByDescending(link => link.Id)
                .Select(link => new OpenLink(link.Id, link.MadeAt, link.ExpiresAt, link.IsMailed, link.MadeBy))
                .FirstOrDefaultAsync(cancellationToken),
            Answers = await store.CheckIns.AsNoTracking()
                .Where(answer => answer.CaseId == study.Id)
                .OrderByDescending(answer => answer.Id)
                .Select(answer => new GivenAnswer(answer.Id, answer.Outcome, answer.SentAt, answer.State))
                .ToListAsync(cancellationToken),
            Email = email ?? (current.MayEdit ? await WillingAsync(study.Id, cancellationToken) : null) ?? string.Empty,
            SendsMail = outbox.SendsRealMail,
            Phone = typed ?? ShortForm.Empty(CheckInQuestions.ByPhone),
            History = await trail.ReadAsync(AuditSubjectKind.CheckIn, study.Slug, cancellationToken),
        };
    }

    /// <summary>Who sent the story in and agreed to be asked once a year.</summary>
    private Task<string?> WillingAsync(int caseId, CancellationToken cancellationToken) => store.Submissions
        .Where(item => item.CaseId == caseId && item.Contact != null && item.Consents.Any(consent => consent.Kind == ConsentKind.FollowUp && consent.TakenBackAt == null))
        .Select(item => (string?)item.Contact!.Email)
        .FirstOrDefaultAsync(cancellationToken);
}

public sealed record CheckInCaseView(string Slug, string Title, CaseStatus Status, CommandResult Outcome)
{
    public OpenLink? Link { get; init; }

    public IReadOnlyList<GivenAnswer> Answers { get; init; } = [];

    /// <summary>To mail the link to: as it was typed, or of who agreed to be asked.</summary>
    public required string Email { get; init; }

    public bool SendsMail { get; init; }

    /// <summary>For who calls.</summary>
    public required ShortForm Phone { get; init; }

    public IReadOnlyList<SubmissionHistoryLine> History { get; init; } = [];

    public bool HasProblem => !Outcome.IsOk || Phone.HasProblem;
}

public sealed record OpenLink(int Id, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, bool IsMailed, string MadeBy);

public sealed record GivenAnswer(int Id, CheckInOutcome Outcome, DateTimeOffset SentAt, ModerationState State);
