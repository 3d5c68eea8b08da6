using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Editorial.CheckIns;

/// <summary>How a case fares, as its text says: on the site or not, the text is there.</summary>
internal static class CaseStatusField
{
    private const string Name = "status";

    /// <summary>The same text of a case, saying that it stopped.</summary>
    public static string Stop(string text) => FrontMatter.Split(text).With(Name, CaseStatus.Stopped.Code()).Text;

    public static async Task<bool> IsStoppedAsync(SiteDbContext store, string file, CancellationToken cancellationToken) =>
        await store.SourceTexts.Where(item => item.File == file).Select(item => item.Text).SingleOrDefaultAsync(cancellationToken) is { } text
        && FrontMatter.Split(text).Value(Name) == CaseStatus.Stopped.Code();
}
