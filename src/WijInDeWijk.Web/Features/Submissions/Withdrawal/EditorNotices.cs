using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Mail;

namespace WijInDeWijk.Web.Features.Submissions.Withdrawal;

/// <summary>Mails every editor about what can't wait until they look, saved together with what it tells of. No names and no titles: the reference leads there.</summary>
public sealed class EditorNotices(SiteDbContext store, Outbox outbox, IOptions<SubmissionOptions> options)
{
    public async Task StoryTakenDownAsync(string reference, StoryEnd why, CancellationToken cancellationToken)
    {
        var deed = why switch
        {
            StoryEnd.Erased => "liet al zijn of haar gegevens verwijderen, ook het verhaal",
            StoryEnd.ConsentTakenBack => "vindt niet meer goed dat het op de site staat",
            _ => "trok het verhaal in",
        };
        await MailAsync(
            reference,
            $"Van de site: het verhaal van inzending {reference}",
            $"De inzender van {reference} {deed}. De site heeft de casus er meteen afgehaald; daar hoeft u niets voor te doen.\n\n"
            + "Staat het verhaal ook ergens anders, zoals in een nieuwsbrief of een presentatie? Haal het daar dan ook weg. Wat de redactie toevoegde, is bewaard bij de teksten.",
            cancellationToken);
    }

    public Task PhotoTakenDownAsync(string reference, CancellationToken cancellationToken) => MailAsync(
        reference,
        $"Van de site: een foto van inzending {reference}",
        $"Een foto van {reference} mag niet meer op de site. De site heeft haar meteen weggehaald; daar hoeft u niets voor te doen.\n\nStaat de foto ook ergens anders? Haal haar daar dan ook weg.",
        cancellationToken);

    public Task FileInfectedAsync(string reference, CancellationToken cancellationToken) => MailAsync(
        reference,
        $"Virus gevonden bij inzending {reference}",
        $"In een bestand bij {reference} is een virus gevonden. De site laat niemand het nog openen, ook lezers niet.\n\n"
        + "Hebt u het al geopend? Meld dat dan aan wie uw computer beheert. Laat de inzender weten dat het bestand niet bruikbaar is.",
        cancellationToken);

    /// <param name="what">By its number: of what it said nothing is left.</param>
    public Task WordsTakenDownAsync(string what, CancellationToken cancellationToken) => MailAsync(
        null,
        $"Van de site: {what}",
        $"De inzender nam {what} terug. De site heeft de woorden meteen verwijderd; daar hoeft u niets voor te doen.\n\nStaan ze ook ergens anders? Haal ze daar dan ook weg.",
        cancellationToken);

    /// <param name="reference">Of the submission that it is about; null for what is no submission.</param>
    private async Task MailAsync(string? reference, string subject, string text, CancellationToken cancellationToken)
    {
        var link = reference is null ? string.Empty : $"{options.Value.SiteAddress.TrimEnd('/')}/redactie/inzendingen/{reference}\n\n";
        var editors = await store.Users.AsNoTracking()
            .Where(editor => editor.AcceptedAt != null && editor.DisabledAt == null && editor.Role != EditorRole.Reader)
            .Select(editor => new { editor.DisplayName, editor.Email }).ToListAsync(cancellationToken);
        foreach (var editor in editors.Where(editor => MailAddresses.IsValid(editor.Email)))
        {
            outbox.Add(
                editor.Email!,
                subject,
                $"Beste {editor.DisplayName},\n\n{text}\n\n{link}Met vriendelijke groet,\nde site van Wij in de wijk\n");
        }
    }
}
