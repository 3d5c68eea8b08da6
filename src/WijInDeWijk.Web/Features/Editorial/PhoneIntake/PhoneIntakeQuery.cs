using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Sections;
using WijInDeWijk.Web.Features.Submissions.Status;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.PhoneIntake;

/// <summary>Reads what is being written down, or waits for its teller.</summary>
public sealed class PhoneIntakeQuery(SiteDbContext store, QuestionCatalogue questions, SectionStore texts, IOptions<SubmissionOptions> options)
{
    /// <summary>Null for what was not written down here, or is its teller's by now.</summary>
    public Task<Submission?> FindAsync(string reference, CancellationToken cancellationToken) => store.Submissions
        .Include(item => item.Contact)
        .Include(item => item.Keys)
        .Include(item => item.Consents)
        .FirstOrDefaultAsync(item => item.Reference == reference && item.EnteredById != null && item.Status == SubmissionStatus.Draft, cancellationToken);

    public async Task<PhoneIntakeView> ReadAsync(Submission told, CancellationToken cancellationToken)
    {
        var saved = await texts.ReadAllAsync(told.Id, cancellationToken);
        var sections = await SectionsAsync(cancellationToken);
        var answers = sections.Aggregate(Answers.None, (all, section) => all.With(section.Questions.Select(question => question.Key), saved.GetValueOrDefault(section.Key, SectionText.Empty).Answers));
        return new PhoneIntakeView(told.Reference, sections, answers, saved.ToDictionary(text => text.Key, text => text.Value.Version, StringComparer.Ordinal)) { SavedAt = saved.Values.Max(text => text.SavedAt) };
    }

    public async Task<PhoneIntakePendingView> ReadWaitingAsync(Submission told, string? code, CancellationToken cancellationToken)
    {
        var title = SubmissionOverviewQuery.TitleOf(await texts.ReadAllAsync(told.Id, cancellationToken)) ?? told.Reference;
        var laidBefore = told.LaidBeforeAt!.Value;
        return new PhoneIntakePendingView(told.Reference, title, told.Contact?.Name ?? string.Empty, told.Contact?.Email ?? string.Empty, told.Contact?.Phone ?? string.Empty, laidBefore, laidBefore.AddDays(options.Value.TellerDays), code)
        {
            RemindedAt = told.TellerRemindedAt,
        };
    }

    /// <summary>Without what can't be told by telephone: a point on the map, and files. Consents are the teller's own to give.</summary>
    private async Task<IReadOnlyList<FormSection>> SectionsAsync(CancellationToken cancellationToken) =>
    [
        .. (await questions.ReadAsync(SubmissionForm.Full, cancellationToken))
            .Where(section => section.Key != FormSection.Files)
            .Select(section => section.Key == FormSection.Contact ? ContactSection.ForEditor : WithoutPoint(section)),
    ];

    private static FormSection WithoutPoint(FormSection section) =>
        section with { Groups = [.. section.Groups.Select(group => group with { Questions = [.. group.Questions.Where(question => question.Kind != QuestionKind.Point)] })] };
}
