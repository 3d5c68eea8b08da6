using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Web.Features.Submissions.Status;

/// <summary>All that we keep of somebody, for themselves: readable by people and by programs.</summary>
public sealed class ContributorDataExport(SiteDbContext store, CheckAnswersQuery check)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<byte[]> WriteAsync(Submission submission, CancellationToken cancellationToken)
    {
        var page = await check.ReadAsync(submission, cancellationToken);
        var questions = await store.Set<SubmissionQuestion>().AsNoTracking().Where(item => item.SubmissionId == submission.Id).ToListAsync(cancellationToken);
        var consents = await store.Set<SubmissionConsent>().AsNoTracking().Where(item => item.SubmissionId == submission.Id).ToListAsync(cancellationToken);
        var events = await store.Set<SubmissionEvent>().AsNoTracking().Where(item => item.SubmissionId == submission.Id).OrderBy(item => item.Id).ToListAsync(cancellationToken);
        var earlier = await store.Set<SubmissionSectionVersion>().AsNoTracking().Where(item => item.SubmissionId == submission.Id).OrderBy(item => item.Id).ToListAsync(cancellationToken);
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                kenmerk = submission.Reference,
                begonnen = submission.CreatedAt,
                ingezonden = submission.SubmittedAt,
                antwoorden = page.Sections.Where(part => part.Answered.Any()).ToDictionary(
                    part => part.Section.Title, part => part.Answered.ToDictionary(question => $"{question.Title} ({question.Key})", question => AnswerWords.Of(question, part.Answers[question.Key]), StringComparer.Ordinal), StringComparer.Ordinal),
                eerdere_versies = earlier.Select(item => new { onderdeel = item.Key, bewaard = item.SavedAt, antwoorden = item.Answers.Keys.ToDictionary(key => key, key => item.Answers[key], StringComparer.Ordinal) }),
                bestanden = page.Files.Select(file => new { naam = file.Name, wat_is_te_zien = file.Alt, maker = file.Maker, toestemming = file.HasConsent }),
                vragen_van_de_redactie = questions.Select(item => new { vraag = item.Text, gesteld = item.AskedAt, antwoord = item.Answer, beantwoord = item.AnsweredAt }),
                toestemmingen = consents.Select(item => new { tekst = item.TextVersion, gegeven = item.GivenAt, ingetrokken = item.TakenBackAt }),
                geschiedenis = events.Select(item => new { wat = StatusWords.Of(item.Kind), wanneer = item.At }).Where(item => item.wat is not null),
            },
            Readable);
    }
}
