using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Editorial.ReasonTemplates;

/// <summary>Reads and saves reasons. None is deleted: figures go on naming it.</summary>
public sealed class ReasonTemplateService(SiteDbContext store, AuditLog audit)
{
    public async Task<IReadOnlyList<ReasonTemplateForm>> ReadAsync(CancellationToken cancellationToken) => await store.ReasonTemplates
        .OrderBy(item => item.IsRetired).ThenBy(item => item.Title)
        .Select(item => new ReasonTemplateForm(item.Id, item.Title, item.Text, item.IsRetired, item.Version))
        .ToListAsync(cancellationToken);

    public async Task<CommandResult> SaveAsync(ReasonTemplateForm form, CancellationToken cancellationToken)
    {
        if (form.Title.Length is 0 or > ReasonTemplate.TitleLength)
        {
            return CommandResult.Invalid("naam", form.Title.Length == 0 ? "Geef het sjabloon een naam" : "Deze naam is te lang. Er passen 100 tekens in");
        }

        if (form.Text.Length is 0 or > Submission.ReasonLength)
        {
            return CommandResult.Invalid("tekst", form.Text.Length == 0 ? "Vul de tekst in" : "Deze tekst is te lang. Er passen 2.000 tekens in");
        }

        if (await store.ReasonTemplates.AnyAsync(item => item.Title == form.Title && item.Id != form.Id, cancellationToken))
        {
            return CommandResult.Invalid("naam", "Er is al een sjabloon met deze naam");
        }

        var template = form.Id == 0
            ? store.ReasonTemplates.Add(new ReasonTemplate { Title = form.Title, Text = form.Text }).Entity
            : await store.ReasonTemplates.FirstOrDefaultAsync(item => item.Id == form.Id, cancellationToken);
        if (template is null)
        {
            return new CommandResult(CommandStatus.Missing);
        }

        if (template.Version != form.Version)
        {
            return new CommandResult(CommandStatus.Outdated);
        }

        (template.Title, template.Text, template.IsRetired, template.Version) = (form.Title, form.Text, form.IsRetired, form.Version + 1);
        audit.Add(AuditAction.TemplateChanged, AuditSubjectKind.Template, form.Title, form.IsRetired ? "Wordt niet meer aangeboden" : null);
        return await store.SaveCommandAsync(cancellationToken);
    }
}

/// <param name="Id">0 for a new one.</param>
public sealed record ReasonTemplateForm(int Id, string Title, string Text, bool IsRetired, int Version);

/// <param name="Draft">What was typed and could not be saved.</param>
public sealed record ReasonTemplatesView(IReadOnlyList<ReasonTemplateForm> Templates, ReasonTemplateForm? Draft, CommandResult Outcome);
