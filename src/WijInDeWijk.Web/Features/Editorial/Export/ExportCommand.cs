using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Features.Editorial.Export;

/// <summary><c>teksten exporteren MAP</c>: writes what is published as documents, from the store that the site uses.</summary>
internal static class ExportCommand
{
    public static bool IsMeant(string[] args) => args is ["teksten", ..];

    /// <returns>The exit code: 0 when the documents are written, 1 for a folder with something in it, 2 for a command that does not exist.</returns>
    public static async Task<int> RunAsync(string[] args, WebApplication app)
    {
        if (args is not ["teksten", "exporteren", { Length: > 0 } folder])
        {
            await Console.Error.WriteLineAsync("Dit commando bestaat niet. Bedoelde u: teksten exporteren MAP");
            return 2;
        }

        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
        {
            await Console.Error.WriteLineAsync($"Er staat al iets in {folder}. Kies een map die leeg is of nog niet bestaat.");
            return 1;
        }

        await using var scope = app.Services.CreateAsyncScope();
        var count = await scope.ServiceProvider.GetRequiredService<SiteExport>().WriteAsync(folder, CancellationToken.None);
        scope.ServiceProvider.GetRequiredService<AuditLog>().Add(AuditLog.CommandLine, AuditAction.Exported, AuditSubjectKind.Site, "teksten");
        await scope.ServiceProvider.GetRequiredService<SiteDbContext>().SaveChangesAsync();
        Console.WriteLine($"{count} bestanden geschreven naar {folder}.");
        return 0;
    }
}
