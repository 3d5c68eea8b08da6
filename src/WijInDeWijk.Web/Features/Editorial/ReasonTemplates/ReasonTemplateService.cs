using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Editorial.Commands;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.ReasonTemplates;

/// <summary>Reads and saves reasons. None is deleted: figures go on naming it.</summary>
public sealed class ReasonTemplateService(SiteDbContext store, CommandRunner runner)
{
    /// <summary>How the figures name a reason that began with no template.</summary>
    private const string OwnWords = "Eigen woorden";

    public async Task<IReadOnlyList<ReasonTemplateForm>> ReadAsync(CancellationToken cancellationToken) => await store.ReasonTemplates
        .OrderBy(item => item.IsRetired).ThenBy(item => item.Title)
        .Select(item => new ReasonTemplateForm(item.Id, item.Title, item.Text, item.IsRetired, item.Version))
        .ToListAsync(cancellationToken);

    /// <summary>What a reason can begin with.</summary>
    public async Task<IReadOnlyList<OfferedReason>> OfferedAsync(CancellationToken cancellationToken) => await store.ReasonTemplates
        .Where(item => !item.IsRetired).OrderBy(item => item.Title)
        .Select(item => new OfferedReason(item.Id, item.Title, item.Text)).ToListAsync(cancellationToken);

    /// <summary>How figures and the log name a reason that began with this template, or with none.</summary>
    public async Task<string> NameAsync(int id, CancellationToken cancellationToken) =>
        await store.ReasonTemplates.Where(item => item.Id == id).Select(item => item.Title).FirstOrDefaultAsync(cancellationToken) ?? OwnWords;

    public async Task<CommandResult> SaveAsync(ReasonTemplateForm form, CancellationToken cancellationToken)
    {
        var wrong = TypedText.Check("naam", form.Title, ReasonTemplate.TitleLength, "Geef het sjabloon een naam", "Deze naam")
            ?? TypedText.Check("tekst", form.Text, Submission.ReasonLength, "Vul de tekst in", "Deze tekst");
        if (wrong is not null)
        {
            return wrong;
        }

        if (await store.ReasonTemplates.AnyAsync(item => item.Title == form.Title && item.Id != form.Id, cancellationToken))
        {
            return CommandResult.Invalid("naam", "Er is al een sjabloon met deze naam");
        }

        var template = form.Id == 0
            ? store.ReasonTemplates.Add(new ReasonTemplate { Title = form.Title, Text = form.Text }).Entity
            : await store.ReasonTemplates.FirstOrDefaultAsync(item => item.Id == form.Id, cancellationToken);
        return await runner.RunAsync(template, form.Version, _ => true, (item, _) =>
        {
            (item.Title, item.Text, item.IsRetired, item.Version) = (form.Title, form.Text, form.IsRetired, form.Version + 1);
            return new AuditLine(AuditAction.TemplateChanged, AuditSubjectKind.Template, form.Title, form.IsRetired ? "Wordt niet meer aangeboden" : null);
        }, cancellationToken);
    }
}

/// <param name="Id">0 for a new one.</param>
public sealed record ReasonTemplateForm(int Id, string Title, string Text, bool IsRetired, int Version);

public sealed record OfferedReason(int Id, string Title, string Text);

/// <param name="Draft">What was typed and could not be saved.</param>
public sealed record ReasonTemplatesView(IReadOnlyList<ReasonTemplateForm> Templates, ReasonTemplateForm? Draft, CommandResult Outcome);
