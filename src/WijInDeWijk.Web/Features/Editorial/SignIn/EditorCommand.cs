using Microsoft.Extensions.Options;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

/// <summary><c>redactie uitnodigen NAAM E-MAIL --rol beheerder</c>: the first editor has nobody to be invited by.</summary>
internal static class EditorCommand
{
    private const string Usage = "Dit commando bestaat niet. Bedoelde u: redactie uitnodigen \"NAAM\" E-MAIL --rol lezer|redacteur|beheerder";

    public static bool IsMeant(string[] args) => args is ["redactie", ..];

    /// <returns>The exit code: 0 when there is a link, 1 when this person can't be invited, 2 for a command that does not exist.</returns>
    public static async Task<int> RunAsync(string[] args, WebApplication app)
    {
        if (args is not ["redactie", "uitnodigen", var name, var email, "--rol", var code] || !Terms.TryParse<EditorRole>(code, out var role))
        {
            await Console.Error.WriteLineAsync(Usage);
            return 2;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<EditorInvitations>().InviteAsync(name, email, role, AuditLog.CommandLine, tell: null, CancellationToken.None);
        if (outcome.Value is not { } invitation)
        {
            await Console.Error.WriteLineAsync(outcome switch
            {
                { IsConflict: true } => "Er is al een account met dit e-mailadres.",
                { Field: "naam" } => "Deze naam is leeg of te lang.",
                _ => "Dit is geen e-mailadres.",
            });
            return 1;
        }

        var days = scope.ServiceProvider.GetRequiredService<IOptions<EditorOptions>>().Value.InvitationDays;
        Console.WriteLine($"Geef deze link aan {invitation.Editor.DisplayName} ({role.Label().ToLowerInvariant()}). Hij werkt één keer, {days} dagen lang, en is niet nog eens op te vragen:");
        Console.WriteLine(invitation.Link);
        return 0;
    }
}
