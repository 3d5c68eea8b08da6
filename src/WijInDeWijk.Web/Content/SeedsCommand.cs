using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Content;

/// <summary><c>seeds controleren</c>: checks the source documents without touching a store.</summary>
internal static class SeedsCommand
{
    public static bool IsMeant(string[] args) => args is ["seeds", ..];

    /// <returns>The exit code: 0 for sound documents, 1 for problems, 2 for a command that does not exist.</returns>
    public static int Run(string[] args, SeedsOptions options, string contentRoot)
    {
        if (args is not ["seeds", "controleren"])
        {
            Console.Error.WriteLine("Dit commando bestaat niet. Bedoelde u: seeds controleren");
            return 2;
        }

        var folder = options.Resolve(contentRoot);
        if (!Directory.Exists(folder))
        {
            Console.Error.WriteLine($"De map met brondocumenten bestaat niet: {folder}");
            return 1;
        }

        var library = SourceFolder.Read(folder);
        if (library.Diagnostics.Count == 0)
        {
            Console.WriteLine($"{library.Documents.Count} documenten gelezen, geen problemen.");
            return 0;
        }

        Console.Error.WriteLine(DiagnosticReport.Of(library.Diagnostics));
        return 1;
    }
}
