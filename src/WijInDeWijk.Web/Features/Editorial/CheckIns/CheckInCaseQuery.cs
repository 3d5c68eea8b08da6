using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Practice;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Editorial.Access;
using WijInDeWijk.Web.Features.Editorial.Weighing;
using WijInDeWijk.Web.Features.Submissions.CheckIns;
using WijInDeWijk.Web.Features.Submissions.FewLines;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Web.Features.Editorial.CheckIns;

/// <summary>One case: asking how it fares, and what was answered.</summary>
public sealed class CheckInCaseQuery(StoreContext store, DeskTrail trail, Outbox outbox, CurrentEditor current, TimeProvider clock)
{
    public Task<CaseStudy?> FindAsync(string slug, CancellationToken cancellationToken) =>
        store.CaseStudies.AsNoTracking().FirstOrDefaultAsync(study => study.Slug == slug, cancellationToken);

    public async Task<CheckInCase> ReadAsync(CaseStudy study, FewLinesForm? typed, string? email, DeedOutcome outcome, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return new CheckInCase(study.Slug, study.Title, study.Status, outcome)
        {
            Link = await store.CheckInLinks.AsNoTracking()
                .Where(link => link.CaseId == study.Id && link.ClosedAt == null && link.ExpiresAt > now)
                .OrderByDescending(link => link.Id)
                .Select(link => new OpenLink(link.Id, link.MadeAt, link.ExpiresAt, link.IsMailed, link.MadeBy))
                .FirstOrDefaultAsync(cancellationToken),
            Answers = await store.CheckIns.IgnoreQueryFilters().AsNoTracking()
                .Where(answer => answer.CaseId == study.Id)
                .OrderByDescending(answer => answer.Id)
                .Select(answer => new GivenAnswer(answer.Id, answer.Outcome, answer.SentAt, answer.State))
                .ToListAsync(cancellationToken),
            Email = email ?? (current.MayEdit ? await WillingAsync(study.Id, cancellationToken) : null) ?? string.Empty,
            SendsMail = outbox.SendsRealMail,
            Phone = typed ?? FewLinesForm.Empty(CheckInQuestions.ByPhone),
            History = await trail.ReadAsync(AuditSubjectKind.CheckIn, study.Slug, cancellationToken),
        };
    }

    /// <summary>Who sent the story in and agreed to be asked once a year.</summary>
    private Task<string?> WillingAsync(int caseId, CancellationToken cancellationToken) => store.Submissions
        .Where(item => item.CaseId == caseId && item.Contact != null && item.Consents.Any(consent => consent.Kind == ConsentKind.FollowUp && consent.TakenBackAt == null))
        .Select(item => (string?)item.Contact!.Email)
        .FirstOrDefaultAsync(cancellationToken);
}

public sealed record CheckInCase(string Slug, string Title, CaseStatus Status, DeedOutcome Outcome)
{
    public OpenLink? Link { get; init; }

    public IReadOnlyList<GivenAnswer> Answers { get; init; } = [];

    /// <summary>To mail the link to: as it was typed, or of who agreed to be asked.</summary>
    public required string Email { get; init; }

    public bool SendsMail { get; init; }

    /// <summary>For who calls.</summary>
    public required FewLinesForm Phone { get; init; }

    public IReadOnlyList<DeskHistoryLine> History { get; init; } = [];

    public bool HasProblem => Outcome.Result != DeedResult.Done || Phone.HasProblem;
}

public sealed record OpenLink(int Id, DateTimeOffset MadeAt, DateTimeOffset ExpiresAt, bool IsMailed, string MadeBy);

public sealed record GivenAnswer(int Id, CheckInOutcome Outcome, DateTimeOffset SentAt, PracticeState State);
